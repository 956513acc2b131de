using Ec20Emulator.Modem.Core.Text;
using Ec20Emulator.Modem.Features.Sms.Pdu;

namespace Ec20Emulator.Modem.Tests.Sms.Pdu;

[Parallelizable(ParallelScope.All)]
internal sealed class CodingTests
{
    [TestCase(0x00, "Gsm7", -1)]
    [TestCase(0x04, "Octets", -1)]
    [TestCase(0x08, "Ucs2", -1)]
    [TestCase(0x0C, "Gsm7", -1)]
    [TestCase(0x10, "Gsm7", 0)]
    [TestCase(0x1A, "Ucs2", 2)]
    [TestCase(0x20, "Octets", -1)]
    [TestCase(0x48, "Ucs2", -1)]
    [TestCase(0x51, "Gsm7", 1)]
    [TestCase(0x90, "Gsm7", -1)]
    [TestCase(0xC0, "Gsm7", -1)]
    [TestCase(0xD0, "Gsm7", -1)]
    [TestCase(0xE0, "Ucs2", -1)]
    [TestCase(0xF0, "Gsm7", 0)]
    [TestCase(0xF3, "Gsm7", 3)]
    [TestCase(0xF6, "Octets", 2)]
    public void Coding_OfEachGroup_HasItsAlphabetAndClass(int value, string alphabet, int messageClass)
    {
        var coding = new DataCoding((byte)value);
        Assert.That((coding.Alphabet.ToString(), coding.MessageClass ?? -1), Is.EqualTo((alphabet, messageClass)));
    }

    [Test]
    public void Coding_MadeOfAlphabetAndClass_HasThem(
        [Values("Gsm7", "Octets", "Ucs2")] string alphabet, [Values(null, 0, 1, 2, 3)] int? messageClass)
    {
        var wanted = Enum.Parse<MessageAlphabet>(alphabet);
        var coding = DataCoding.Of(wanted, messageClass);
        Assert.That((coding.Alphabet, coding.MessageClass), Is.EqualTo((wanted, messageClass)));
    }

    [TestCase("1B", " ")]
    [TestCase("1B1B", " ")]
    [TestCase("1B41", "A")]
    [TestCase("1B65", "€")]
    public void Decode_AnEscapeWithoutACharacter_GoesOn(string septets, string text) =>
        Assert.That(GsmAlphabet.Decode(Convert.FromHexString(septets)), Is.EqualTo(text));

    [Test]
    public void Encode_ACharacterTheAlphabetDoesNotHave_IsABlank() => Assert.That(GsmAlphabet.Encode("a你`"), Is.EqualTo("a  "u8.ToArray()));

    [TestCase("", null)]
    [TestCase("+", null)]
    [TestCase("12x", null)]
    [TestCase("123456789012345678901", null)]
    [TestCase("+12", "+12,145")]
    [TestCase("12", "12,129")]
    [TestCase("*100#", "*100#,129")]
    [TestCase("1A", "1a,129")]
    public void Address_AsTyped_IsReadOrRefused(string typed, string? expected) =>
        Assert.That(SmsAddress.TryParse(typed, null, out var address) ? $"{address.Number},{address.Type}" : null, Is.EqualTo(expected));

    [TestCase(208)]
    [TestCase(127)]
    [TestCase(256)]
    public void Address_OfATypeThatIsNoNumber_IsRefused(int type) => Assert.That(SmsAddress.TryParse("12", type, out _), Is.False);

    [TestCase("Quectel 123", true)]
    [TestCase("Quectel 1234", false)]
    [TestCase("[Quectel]1", false)]
    [TestCase("你", false)]
    [TestCase("", false)]
    public void Sender_OfLetters_IsAtMostElevenSeptets(string text, bool isOne) =>
        Assert.That(SmsAddress.TryParseSender(text, out _), Is.EqualTo(isOne));

    [TestCase("0500037802 01", "120/1/2")]
    [TestCase("06080412340302", "4660/2/3")]
    [TestCase("0A24010100037802 02 0101", "120/2/2")]
    [TestCase("0824010100037802 01", "120/1/2")]
    [TestCase("050003780100", "-")]
    [TestCase("050003780203", "-")]
    [TestCase("0500037802", "-")]
    [TestCase("0500FF780201", "-")]
    [TestCase("00", "-")]
    [TestCase("", "-")]
    public void Part_InAHeader_IsFoundOrNot(string header, string expected)
    {
        var part = ConcatenatedPart.Find(Convert.FromHexString(header.Replace(" ", "", StringComparison.Ordinal)));
        Assert.That(part is null ? "-" : $"{part.Reference}/{part.Number}/{part.Total}", Is.EqualTo(expected));
    }

    [Test]
    public void Time_OfOctetsThatAreNone_IsShownWithZeros() =>
        Assert.That(ServiceCentreTime.FromOctets([0xFF, 0x1A, 0xA1, 0, 0, 0, 0x08]).ToString(), Is.EqualTo("00/01/10,00:00:00-00"));
}
