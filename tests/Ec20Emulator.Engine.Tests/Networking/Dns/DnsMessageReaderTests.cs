using Ec20Emulator.Modem.Networking.Dns;
using FsCheck;
using FsCheck.Fluent;

namespace Ec20Emulator.Engine.Tests.Networking.Dns;

public class DnsMessageReaderTests
{
    private static readonly DnsQuestion Question = new("a.test", DnsRecordType.A);

    [Test]
    public void Read_Response_HasItsParts()
    {
        var message = DnsMessageReader.Read(new ResponseBytes(0x1234, Question, truncated: true)
            .Alias("a.test", "b.test", 5).Record(ResponseBytes.Pointer(12), 16, 9, [3, 1, 2, 3]).Address("b.test", "10.0.0.1", 7).ToArray());

        Assert.That(message.Id, Is.EqualTo(0x1234));
        Assert.That(message.IsTruncated);
        Assert.That(message.Question, Is.EqualTo(Question));
        Assert.That(message.Answers.Select(record => (record.Name, record.TimeToLive, record.Target ?? record.Address!.ToString())),
            Is.EqualTo([("a.test", 5, "b.test"), ("b.test", 7, "10.0.0.1")]));
    }

    [Test]
    public void Read_TimeToLiveWithTopBit_CountsAsZero() =>
        Assert.That(DnsMessageReader.Read(new ResponseBytes(1, Question).Address("a.test", "10.0.0.1", 0x80000001).ToArray()).Answers[0].TimeToLive, Is.Zero);

    [Test]
    public void Read_OtherClass_IsLeftOut() =>
        Assert.That(DnsMessageReader.Read(new ResponseBytes(1, Question).Record(ResponseBytes.Name("a.test"), 1, 1, [1, 2, 3, 4], @class: 3).ToArray()).Answers, Is.Empty);

    [Test]
    public void Read_AQuery_IsAFormatError() => Assert.Throws<DnsFormatException>(() => DnsMessageReader.Read(DnsMessageWriter.WriteQuery(1, Question)));

    [TestCase(3)]
    [TestCase(16)]
    public void Read_AddressOfWrongSize_IsAFormatError(int size) =>
        Assert.Throws<DnsFormatException>(() => DnsMessageReader.Read(new ResponseBytes(1, Question).Record([0], 1, 1, new byte[size]).ToArray()));

    [TestCase(false)]
    [TestCase(true)]
    public void Read_CutInsideARecord_KeepsTheRestOnlyIfMarkedTruncated(bool truncated)
    {
        var bytes = new ResponseBytes(1, Question, truncated: truncated).Address("a.test", "10.0.0.1").Address("a.test", "10.0.0.2").ToArray()[..^2];

        if (truncated)
            Assert.That(DnsMessageReader.Read(bytes).Answers, Has.Count.EqualTo(1));
        else
            Assert.Throws<DnsFormatException>(() => DnsMessageReader.Read(bytes));
    }

    [Test]
    public void Read_AnyBytes_IsAMessageOrAFormatError() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            ReadsOrRefuses(bytes);
            ReadsOrRefuses([0, 1, 0x81, 0x80, 0, 1, 0, 9, 0, 0, 0, 0, .. bytes]);
        }));

    [Test]
    public void Read_DamagedResponse_IsAMessageOrAFormatError()
    {
        var good = new ResponseBytes(1, Question).Alias("a.test", "b.test").Record(ResponseBytes.Pointer(12), 1, 1, [1, 2, 3, 4])
            .Address("b.test", "10.0.0.1").Address("b.test", "2001:db8::1").ToArray();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1500),
            Prop.ForAll(ArbMap.Default.ArbFor<(NonNegativeInt At, byte Value, NonNegativeInt Length)[]>(), damages =>
            {
                var bytes = good.ToArray();
                foreach (var (at, value, length) in damages)
                {
                    bytes[at.Get % bytes.Length] = value;
                    ReadsOrRefuses(bytes[..(length.Get % (bytes.Length + 1))]);
                }

                ReadsOrRefuses(bytes);
            }));
    }

    private static void ReadsOrRefuses(byte[] bytes)
    {
        try
        {
            var message = DnsMessageReader.Read(bytes);
            Assert.That(DnsAnswer.Of(message, Question).TimeToLive, Is.GreaterThanOrEqualTo(0));
            Assert.That(message.Answers, Has.Count.LessThanOrEqualTo(bytes.Length / 11));
        }
        catch (DnsFormatException)
        {
            // The one way to refuse.
        }
    }
}
