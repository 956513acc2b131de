using Ec20Emulator.Modem.Secure;
using Ec20Emulator.TestKit.Tls;
using Ec20Emulator.Tls.Records;
using Ec20Emulator.Tls.Tests.Sessions;

namespace Ec20Emulator.Tls.Tests.Records;

/// <summary>SSL3.0 defines only the last byte of the padding, and OpenSSL fills the rest with zeros.</summary>
public class Ssl3PaddingTests
{
    private const int MacSize = 20;

    [Test]
    public void Count_ZeroPadding_IsAccepted([Range(1, 16)] int total)
    {
        byte[] plaintext = [.. new byte[48 - total], .. new byte[total - 1], (byte)(total - 1)];

        Assert.That(Ssl3Padding.Count(plaintext, 16, MacSize), Is.EqualTo(total));
    }

    [TestCase(16, 16)]
    [TestCase(255, 16)]
    [TestCase(8, 8)]
    public void Count_MoreThanABlock_IsRefused(byte last, int blockSize)
        => Assert.That(Ssl3Padding.Count([.. new byte[47], last], blockSize, MacSize), Is.Zero);

    [TestCase(10, 31, true)]
    [TestCase(11, 31, false)]
    public void Count_PaddingThatReachesIntoTheMac_IsRefused(byte last, int size, bool accepted)
        => Assert.That(Ssl3Padding.Count([.. new byte[size - 1], last], 16, MacSize) > 0, Is.EqualTo(accepted));

    [TestCase((ushort)0x0035)]
    [TestCase((ushort)0x002F)]
    [TestCase((ushort)0x000A)]
    public async Task Session_ServerPadsWithZeros_CarriesData(ushort suite)
    {
        var peer = new ZeroPaddingServerPeer(new BouncyTlsServerOptions());
        var server = new MemoryServer(peer: peer);
        var session = await MemoryDial.OpenAsync(server, TlsDial.Exactly(TlsVersion.Ssl30, suite));

        for (var size = 1; size < 40; size++)
        {
            server.Push(TlsDial.Pattern(size));
            Assert.That(await TlsDial.ReadAsync(session, size), Is.EqualTo(TlsDial.Pattern(size)));
        }

        Assert.That(peer.PaddingsZeroed, Is.GreaterThan(20));
        await session.DisposeAsync();
    }
}
