using Ec20Emulator.Modem.Features.Calls;

namespace Ec20Emulator.Modem.Tests.Calls;

[Parallelizable(ParallelScope.All)]
internal sealed class DialStringTests
{
    [TestCase("10086", "10086", 129, null)]
    [TestCase("+8610086", "+8610086", 145, null)]
    [TestCase("T10086", "10086", 129, null)]
    [TestCase("p 100,86", "10086", 129, null)]
    [TestCase("1!0@0W8w6", "10086", 129, null)]
    [TestCase("10086I", "10086", 129, true)]
    [TestCase("10086i", "10086", 129, false)]
    [TestCase("10086IG", "10086", 129, true)]
    [TestCase("10086g", "10086", 129, null)]
    [TestCase("*21#I", "*21#", 129, null)]
    [TestCase("12aBc", "12ABC", 129, null)]
    public void TryParse_OfADialString_TellsTheNumber(string text, string digits, int type, bool? hides)
    {
        Assert.That(DialString.TryParse(text, 129, out var dialled), Is.True);
        Assert.That(dialled, Is.EqualTo(new DialString(new PhoneNumber(digits, type), hides)));
    }

    [TestCase("")]
    [TestCase("+")]
    [TestCase("I")]
    [TestCase("G")]
    [TestCase("T,")]
    [TestCase("10+86")]
    [TestCase("++86")]
    [TestCase("100-86")]
    [TestCase("D")]
    [TestCase("10I86")]
    [TestCase("10086II")]
    [TestCase("\"10086\"")]
    [TestCase("1\xff")]
    public void TryParse_OfAnythingElse_Fails(string text) => Assert.That(DialString.TryParse(text, 129, out _), Is.False);

    [TestCase(40, true)]
    [TestCase(41, false)]
    [TestCase(2048, false)]
    public void TryParse_OfALongNumber_TakesFortyDigits(int length, bool fits)
    {
        var digits = new string('7', length);
        Assert.That(DialString.TryParse(digits, 129, out _), Is.EqualTo(fits));
        Assert.That(DialString.TryParse($"+{digits}", 129, out _), Is.EqualTo(fits), "the + does not count");
        Assert.That(DialString.TryParse(string.Concat(digits.Select(digit => $",{digit}")), 129, out _), Is.EqualTo(fits), "modifiers do not count");
    }

    [TestCase("10086", "+10086", 145)]
    [TestCase("+10086", "+10086", 145)]
    public void TryParse_UnderTheInternationalType_PutsAPlusInFront(string text, string digits, int type)
    {
        Assert.That(DialString.TryParse(text, 145, out var dialled), Is.True);
        Assert.That(dialled!.Number, Is.EqualTo(new PhoneNumber(digits, type)));
    }
}
