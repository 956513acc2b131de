using Ec20Emulator.TestKit.Tls;
using Ec20Emulator.Tls.Client;

namespace Ec20Emulator.Tls.Tests.Hello;

public class DerNestingTests
{
    [TestCase(1, true)]
    [TestCase(32, true)]
    [TestCase(33, false)]
    [TestCase(60_000, false)]
    public void IsSound_Levels_AreLimited(int levels, bool sound) => Assert.That(DerNesting.IsSound(TlsWire.NestedDer(levels)), Is.EqualTo(sound));

    [Test]
    public void IsSound_RealCertificates_Are()
    {
        Assert.That(DerNesting.IsSound(TestCertificates.Server.Der));
        Assert.That(DerNesting.IsSound(TestCertificates.Ca.Der));
    }

    [TestCase("", false)]
    [TestCase("30", false)]
    [TestCase("3000", true)]
    [TestCase("3001", false)]
    [TestCase("3080", false, Description = "indefinite length")]
    [TestCase("30800000", false, Description = "indefinite length, ended")]
    [TestCase("3081", false)]
    [TestCase("308100", true)]
    [TestCase("30847FFFFFFF", false)]
    [TestCase("3085FFFFFFFFFF", false)]
    [TestCase("3003020100", true)]
    [TestCase("3002020100", false, Description = "inner longer than outer")]
    [TestCase("1F8101 00", true, Description = "long tag")]
    [TestCase("1FFF", false)]
    [TestCase("1F", false)]
    [TestCase("30003000", true)]
    [TestCase("3004300030003000", true)]
    public void IsSound_Encoding_IsJudged(string hex, bool sound)
        => Assert.That(DerNesting.IsSound(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal))), Is.EqualTo(sound));

    [Test]
    public void IsSound_CutAnywhere_NeverThrows()
    {
        var der = TestCertificates.Server.Der;
        for (var length = 0; length < der.Length; length++)
            Assert.That(DerNesting.IsSound(der.AsSpan(0, length)), Is.False);
    }

    [Test]
    public void IsSound_RandomBytes_NeverThrows()
    {
        var random = new Random(42);
        var bytes = new byte[200];
        for (var round = 0; round < 20_000; round++)
        {
            random.NextBytes(bytes);
            bytes[0] = 0x30;
            Assert.That(() => DerNesting.IsSound(bytes.AsSpan(0, random.Next(bytes.Length))), Throws.Nothing);
        }
    }
}
