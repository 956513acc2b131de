using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Layouts;

namespace Ec20Emulator.Qmi.Tests;

/// <summary>Frames and layouts, byte for byte.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class FrameTests
{
    [TestCase(QmiServiceType.Control, 0, MessageKind.Request, 7, 0x0022, "01010002", "010F0000000000072200040001010002")]
    [TestCase(QmiServiceType.Device, 1, MessageKind.Request, 0x0102, 0x0025, "", "010C0000020100020125000000")]
    [TestCase(QmiServiceType.Device, 1, MessageKind.Response, 0x0102, 0x0021, "02040000000000", "011300800201020201210007000204000000" + "0000")]
    [TestCase(QmiServiceType.NetworkAccess, 0xFF, MessageKind.Indication, 0, 0x0024, "", "010C008003FF04000024000000")]
    public void Frame_IsWrittenAndRead(QmiServiceType service, int client, MessageKind kind, int transaction, int id, string tlvs, string frame)
    {
        var message = new QmiMessage(service, (byte)client, kind, (ushort)transaction, (ushort)id, Convert.FromHexString(tlvs));
        Assert.That(Convert.ToHexString(QmuxFrame.Of(message)), Is.EqualTo(frame));
        var read = QmuxFrame.Read(Convert.FromHexString(frame), out _)!;
        Assert.That(read with { Tlvs = message.Tlvs }, Is.EqualTo(message));
        Assert.That(Convert.ToHexString(read.Tlvs.Span), Is.EqualTo(tlvs));
    }

    [TestCase("", Description = "nothing")]
    [TestCase("020C0000020100020125000000", Description = "another beginning")]
    [TestCase("010D0000020100020125000000", Description = "too long")]
    [TestCase("010B0000020100020125000000", Description = "too short")]
    [TestCase("010B00000201000201250000", Description = "no room for the header")]
    [TestCase("010C0000020106020125000000", Description = "flags that are none")]
    public void Frame_ThatIsNone_IsNotRead(string frame)
    {
        Assert.That(QmuxFrame.Read(Convert.FromHexString(frame), out var wrong), Is.Null);
        Assert.That(wrong, Is.Not.Empty);
    }

    [Test]
    public void Layout_ReadsWhatItWrites_AndNoOtherLength()
    {
        var layout = new TlvLayout(0x12, "u8 u16 octets3 counted8 list16( u32 counted16 ) u64");
        object[][] list = [[5u, new byte[] { 1, 2 }], [uint.MaxValue, Array.Empty<byte>()]];
        var tlv = layout.Write(-1, 460, "abc", "name", list, ulong.MaxValue);
        Assert.That(Convert.ToHexString(tlv), Is.EqualTo("122300" + "FF" + "CC01" + "616263" + "046E616D65" + "0200" + "0500000002000102" + "FFFFFFFF0000" + "FFFFFFFFFFFFFFFF"));
        var value = layout.Read(tlv.AsSpan(3))!;
        Assert.That((value.Number(1), value.Text(3), value.List(4)[1].Long(0)), Is.EqualTo((460, "name", (ulong)uint.MaxValue)));
        for (var length = 0; length < tlv.Length - 3; length++)
            Assert.That(layout.Read(tlv.AsSpan(3, length)), Is.Null, $"{length}");
        Assert.That(layout.Read([.. tlv[3..], 0]), Is.Null);
    }

    [TestCase("u8", 256)]
    [TestCase("u8", -129)]
    [TestCase("u16", 65536)]
    public void Number_ThatDoesNotFit_IsNotWritten(string fields, int number) => Assert.That(() => new TlvLayout(1, fields).Write(number), Throws.ArgumentException);
}
