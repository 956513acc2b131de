using System.Globalization;
using Ec20Emulator.Modem.Features.General;

namespace Ec20Emulator.Modem.Tests.General;

/// <summary>Date and time of AT+CCLK (network-sim.md 5).</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ClockTextTests
{
    [TestCase("80/01/06,00:00:00+00", "1980-01-06T00:00:00+00:00")]
    [TestCase("99/12/31,23:59:59+00", "1999-12-31T23:59:59+00:00")]
    [TestCase("00/02/29,12:00:00-04", "2000-02-29T12:00:00-01:00")]
    [TestCase("79/01/01,00:00:00+56", "2079-01-01T00:00:00+14:00")]
    [TestCase("26/07/25,07:47:42-48", "2026-07-25T07:47:42-12:00")]
    [TestCase("26/07/25,07:47:42+23", "2026-07-25T07:47:42+05:45")]
    public void Text_OfATime_IsReadAndWrittenAlike(string text, string time)
    {
        Assert.That(ClockText.TryParse(text, out var value), Is.True);
        Assert.That(value.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture), Is.EqualTo(time));
        Assert.That(ClockText.Format(value), Is.EqualTo(text));
    }

    [TestCase("")]
    [TestCase("26/07/25")]
    [TestCase("26/07/25,07:47:42")]
    [TestCase("26/07/25,07:47:42+5")]
    [TestCase("26/07/25,07:47:42 32")]
    [TestCase("26/07/25,07:47:42+57")]
    [TestCase("26/07/25,07:47:42-49")]
    [TestCase("26/07/25,07:47:42+ 1")]
    [TestCase("26/13/25,07:47:42+32")]
    [TestCase("26/00/25,07:47:42+32")]
    [TestCase("25/02/29,07:47:42+32")]
    [TestCase("26/07/25,24:00:00+32")]
    [TestCase("26/07/25,07:60:00+32")]
    [TestCase("26/07/25,07:47:60+32")]
    [TestCase("26-07-25,07:47:42+32")]
    [TestCase("+6/07/25,07:47:42+32")]
    public void Text_ThatIsNoTime_IsRefused(string text) => Assert.That(ClockText.TryParse(text, out _), Is.False);

    [Test]
    public void Time_InAZoneThatCannotBeWritten_IsShownInTheNearest() => Assert.That(
        ClockText.Format(new DateTimeOffset(2026, 7, 25, 0, 0, 0, TimeSpan.FromHours(-14))), Is.EqualTo("26/07/25,02:00:00-48"));
}
