using Ec20Emulator.Tls.Records;

namespace Ec20Emulator.Tls.Tests.Records;

public class CbcPaddingTests
{
    private const int MacSize = 20;

    [Test]
    public void Check_EveryPaddingLength_IsCounted([Range(1, 256)] int total)
    {
        var plaintext = Padded(total, contentAndMac: 64);

        var good = CbcPadding.Check(plaintext, MacSize, out var counted);

        Assert.That((good, counted), Is.EqualTo((-1, total)));
    }

    [Test]
    public void Check_OneByteOfThePaddingChanged_IsRefused([Values(2, 16, 255, 256)] int total)
    {
        for (var back = 2; back <= total; back++)
        {
            var plaintext = Padded(total, contentAndMac: 64);
            plaintext[^back] ^= 1;

            Assert.That(CbcPadding.Check(plaintext, MacSize, out var counted), Is.Zero, $"byte {back} from the end");
            Assert.That(counted, Is.EqualTo(1));
        }
    }

    [TestCase(MacSize, true)]
    [TestCase(MacSize - 1, false)]
    public void Check_PaddingThatLeavesTooLittleForTheMac_IsRefused(int contentAndMac, bool accepted)
        => Assert.That(CbcPadding.Check(Padded(44, contentAndMac), MacSize, out _) != 0, Is.EqualTo(accepted));

    [TestCase(1)]
    [TestCase(16)]
    public void Write_AnyLength_IsAcceptedByCheck(int total)
    {
        var plaintext = new byte[MacSize + total];
        CbcPadding.Write(plaintext.AsSpan(MacSize));

        Assert.That(CbcPadding.Check(plaintext, MacSize, out var counted), Is.EqualTo(-1));
        Assert.That(counted, Is.EqualTo(total));
    }

    private static byte[] Padded(int total, int contentAndMac)
        => [.. Enumerable.Repeat((byte)0xAA, contentAndMac), .. Enumerable.Repeat((byte)(total - 1), total)];
}
