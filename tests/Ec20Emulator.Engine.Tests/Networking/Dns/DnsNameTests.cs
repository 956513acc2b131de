using Ec20Emulator.Modem.Networking.Dns;

namespace Ec20Emulator.Engine.Tests.Networking.Dns;

public class DnsNameTests
{
    [TestCase("a.test")]
    [TestCase("broker-1._tcp.example.test")]
    public void Write_ThenRead_IsTheSameName(string name)
    {
        var at = 0;
        var bytes = ResponseBytes.Name(name);

        Assert.That(DnsName.Read(bytes, ref at), Is.EqualTo(name));
        Assert.That(at, Is.EqualTo(bytes.Length));
    }

    [TestCase("")]
    [TestCase(".")]
    [TestCase("a..b")]
    [TestCase(".a")]
    [TestCase("a b")]
    [TestCase("é.test")]
    [TestCase("a\u0000b")]
    public void Write_NoHostName_IsAFormatError(string name) => Assert.Throws<DnsFormatException>(() => ResponseBytes.Name(name));

    [TestCase(63, true)]
    [TestCase(64, false)]
    public void Write_LabelLength_IsBounded(int length, bool possible) =>
        Assert.That(() => ResponseBytes.Name(new string('a', length)), possible ? Throws.Nothing : Throws.TypeOf<DnsFormatException>());

    [TestCase(253, true)]
    [TestCase(254, false)]
    [TestCase(4000, false)]
    public void Write_NameLength_IsBounded(int length, bool possible)
    {
        var name = string.Concat(Enumerable.Repeat(new string('a', 49) + ".", 100))[..length];

        Assert.That(() => ResponseBytes.Name(name.EndsWith('.') ? name[..^1] + "a" : name), possible ? Throws.Nothing : Throws.TypeOf<DnsFormatException>());
    }

    [Test]
    public void Read_Compressed_FollowsPointersAndStopsBehindTheFirst()
    {
        byte[] message = [4, .. "test"u8, 0, 1, (byte)'A', 0xC0, 0, 1, (byte)'b', 0xC0, 6, 99];
        var at = 10;

        Assert.That(DnsName.Read(message, ref at), Is.EqualTo("b.a.test"));
        Assert.That(at, Is.EqualTo(14));
    }

    [TestCase(new byte[] { 0xC0, 0 }, TestName = "Read_PointerToItself_IsAFormatError")]
    [TestCase(new byte[] { 0xC0, 2, 0xC0, 0 }, TestName = "Read_PointerForward_IsAFormatError")]
    [TestCase(new byte[] { 1, 97, 0xC0, 0 }, TestName = "Read_PointerLoopThroughALabel_IsAFormatError")]
    [TestCase(new byte[] { 0xC0 }, TestName = "Read_HalfAPointer_IsAFormatError")]
    [TestCase(new byte[] { 0xFF, 0xFF }, TestName = "Read_PointerBeyondTheEnd_IsAFormatError")]
    [TestCase(new byte[] { 5, 97 }, TestName = "Read_LabelBeyondTheEnd_IsAFormatError")]
    [TestCase(new byte[] { 1, 97 }, TestName = "Read_NoRootLabel_IsAFormatError")]
    [TestCase(new byte[] { 0x41, 0, 0 }, TestName = "Read_UnknownLabelKind_IsAFormatError")]
    [TestCase(new byte[0], TestName = "Read_Nothing_IsAFormatError")]
    public void Read_Malformed(byte[] message) => Assert.Throws<DnsFormatException>(() =>
    {
        var at = 0;
        DnsName.Read(message, ref at);
    });

    [Test]
    public void Read_PointersMakeItTooLong_IsAFormatError()
    {
        // Each of twenty fragments is 50 bytes and then points at the one before.
        List<byte> message = [0];
        var fragment = 0;
        for (var i = 0; i < 20; i++)
        {
            var start = message.Count;
            message.AddRange([49, .. new byte[49], .. ResponseBytes.Pointer(fragment)]);
            fragment = start;
        }

        Assert.Throws<DnsFormatException>(() =>
        {
            var at = fragment;
            DnsName.Read(message.ToArray(), ref at);
        });
    }

    [Test]
    public void Read_DotInsideALabel_IsNotASeparator()
    {
        var at = 0;

        Assert.That(DnsName.Read([3, (byte)'a', (byte)'.', 0xFF, 0], ref at), Is.EqualTo(@"a\046\255"));
    }
}
