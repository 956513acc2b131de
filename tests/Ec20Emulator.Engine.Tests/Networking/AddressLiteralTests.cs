using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Engine.Tests.Networking;

public class AddressLiteralTests
{
    [TestCase("127.0.0.1", ExpectedResult = "127.0.0.1")]
    [TestCase("010.000.000.001", ExpectedResult = "10.0.0.1")]
    [TestCase(" 1.2.3.4 ", ExpectedResult = "1.2.3.4")]
    [TestCase("::1", ExpectedResult = "::1")]
    [TestCase("[2001:DB8::1]", ExpectedResult = "2001:db8::1")]
    [TestCase("::ffff:1.2.3.4", ExpectedResult = "1.2.3.4")]
    [TestCase("", ExpectedResult = null)]
    [TestCase("1", ExpectedResult = null)]
    [TestCase("1.2.3", ExpectedResult = null)]
    [TestCase("1.2.3.4.5", ExpectedResult = null)]
    [TestCase("1.2.3.256", ExpectedResult = null)]
    [TestCase("1.2..4", ExpectedResult = null)]
    [TestCase("0x7f.0.0.1", ExpectedResult = null)]
    [TestCase("[::1]:80", ExpectedResult = null)]
    [TestCase("::1/64", ExpectedResult = null)]
    [TestCase("a.test", ExpectedResult = null)]
    public string? TryParse_Text_IsALiteralOrNot(string text) => AddressLiteral.TryParse(text, out var address) ? address.ToString() : null;
}
