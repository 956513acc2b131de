using Ec20Emulator.Modem.Networking.Sntp;
using FsCheck;
using FsCheck.Fluent;

namespace Ec20Emulator.Engine.Tests.Networking.Sntp;

public class NtpTimestampTests
{
    [TestCase(0x8000000000000000UL, "1968-01-20T03:14:08Z")]
    [TestCase(0xFFFFFFFF00000000UL, "2036-02-07T06:28:15Z")]
    [TestCase(0x0000000000000000UL, "2036-02-07T06:28:16Z")]
    [TestCase(0x0000000180000000UL, "2036-02-07T06:28:17.5Z")]
    [TestCase(0x7FFFFFFF00000000UL, "2104-02-26T09:42:23Z")]
    public void ToTime_ByTopBit_PicksTheEra(ulong timestamp, string time) =>
        Assert.That(NtpTimestamp.ToTime(timestamp), Is.EqualTo(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture)));

    [Test]
    public void FromTime_ToTime_IsExactToTheTick()
    {
        var first = NtpTimestamp.ToTime(1UL << 63).Ticks;
        var last = NtpTimestamp.ToTime(long.MaxValue).Ticks;
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2000),
            Prop.ForAll(ArbMap.Default.ArbFor<DoNotSize<ulong>>(), any =>
            {
                var time = new DateTimeOffset(first + (long)(any.Item % (ulong)(last - first)), TimeSpan.Zero);
                Assert.That(NtpTimestamp.ToTime(NtpTimestamp.FromTime(time)), Is.EqualTo(time));
            }));
    }

    [Test]
    public void ToTime_AnyValue_IsATime() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(ArbMap.Default.ArbFor<DoNotSize<ulong>>(), any => Assert.That(NtpTimestamp.ToTime(any.Item).Year, Is.InRange(1968, 2104))));
}
