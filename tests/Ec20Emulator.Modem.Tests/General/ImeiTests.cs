using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.General;

[Parallelizable(ParallelScope.All)]
internal sealed class ImeiTests
{
    [TestCase("490154203237518", true)]
    [TestCase("860461024123450", true)]
    [TestCase("000000000000000", true)]
    [TestCase("490154203237517", false)]
    [TestCase("49015420323751", false)]
    [TestCase("4901542032375180", false)]
    [TestCase("49015420323751x", false)]
    [TestCase("", false)]
    public void Imei_ByItsCheckDigit_IsValid(string text, bool expected) => Assert.That(Imei.IsValid(text), Is.EqualTo(expected));

    [Test]
    public void DefaultImei_OfTheOptions_IsValid() => Assert.That(Imei.IsValid(new ModemOptions().Imei), Is.True);

    [Test]
    public void Modem_WithAnInvalidImei_DoesNotStart() =>
        Assert.That(() => TestModem.CreateAsync(new ModemOptions { Imei = "123" }), Throws.ArgumentException.With.Message.Contains("123"));
}
