using Ec20Emulator.Modem.Networking.Icmp;
using FsCheck;
using FsCheck.Fluent;

namespace Ec20Emulator.Engine.Tests.Networking.Icmp;

public class EchoMessageTests
{
    private static readonly byte[] Request = EchoMessage.WriteRequest(0x1234, 0x5678, 5);

    [Test]
    public void WriteRequest_HasTypeIdentifierSequenceAndChecksum()
    {
        Assert.That(Request, Is.EqualTo(new byte[] { 8, 0, Request[2], Request[3], 0x12, 0x34, 0x56, 0x78, (byte)'a', (byte)'b', (byte)'c', (byte)'d', (byte)'e' }));
        Assert.That(EchoMessage.Checksum(Request), Is.Zero);
    }

    [Test]
    public void Checksum_ExampleOfRfc1071() =>
        Assert.That(EchoMessage.Checksum([0x00, 0x01, 0xf2, 0x03, 0xf4, 0xf5, 0xf6, 0xf7]), Is.EqualTo(0xFFFF - 0xddf2));

    [TestCase(5, 64)]
    [TestCase(15, 255)]
    public void TimeToLiveOfReply_TheReply_IsThatOfItsIpHeader(int headerWords, int timeToLive) =>
        Assert.That(EchoMessage.TimeToLiveOfReply(Packet(Reply(), headerWords, (byte)timeToLive), Request), Is.EqualTo(timeToLive));

    [TestCase(0, TestName = "TimeToLiveOfReply_ARequest_IsNone")]
    [TestCase(2, TestName = "TimeToLiveOfReply_WrongChecksum_IsNone")]
    [TestCase(7, TestName = "TimeToLiveOfReply_OtherSequence_IsNone")]
    [TestCase(12, TestName = "TimeToLiveOfReply_OtherPayload_IsNone")]
    public void TimeToLiveOfReply_SomethingElse(int changed)
    {
        var reply = Reply();
        reply[changed] ^= 8;

        Assert.That(EchoMessage.TimeToLiveOfReply(Packet(reply, 5, 64), Request), Is.Null);
    }

    [Test]
    public void TimeToLiveOfReply_AnyBytes_IsNone() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            Assert.That(EchoMessage.TimeToLiveOfReply(bytes, Request), Is.Null);
            Assert.That(EchoMessage.TimeToLiveOfReply([0x4F, .. new byte[19], .. bytes], Request), Is.Null);
        }));

    private static byte[] Reply()
    {
        var reply = Request.ToArray();
        reply[0] = 0;
        reply[2] = reply[3] = 0;
        var sum = EchoMessage.Checksum(reply);
        (reply[2], reply[3]) = ((byte)(sum >> 8), (byte)sum);
        return reply;
    }

    private static byte[] Packet(byte[] message, int headerWords, byte timeToLive)
    {
        var header = new byte[headerWords * 4];
        header[0] = (byte)(0x40 | headerWords);
        header[8] = timeToLive;
        return [.. header, .. message];
    }
}
