using Ec20Emulator.Modem.Secure;

namespace Ec20Emulator.Tls.Tests.Hello;

/// <summary>The bytes on the wire for every sslversion (0-4) with every ciphersuite (six and 0XFFFF); ssl.md C1.1-C1.4, C1.7.</summary>
public class ClientHelloTests
{
    private const ushort RenegotiationScsv = 0x00FF;
    private const int ServerName = 0;
    private const int SignatureAlgorithms = 13;
    private const int RandomAt = 11;
    private const int RandomSize = 32;

    public static IEnumerable<TestCaseData<int, ushort>> EverySetting()
        => from sslVersion in Enumerable.Range(0, 5)
           from suite in TlsDial.AllSuites.Append((ushort)0xFFFF)
           select new TestCaseData<int, ushort>(sslVersion, suite);

    [TestCaseSource(nameof(EverySetting))]
    public async Task Connect_Setting_OffersExactlyIt(int sslVersion, ushort suite)
    {
        var settings = Settings(sslVersion, suite);
        var transport = new CapturingTransport();
        var failure = await FailAsync(transport, settings);
        if (suite == 0x003D && sslVersion < 3)
        {
            Assert.That(failure.Failure, Is.EqualTo(TlsFailure.Handshake));
            Assert.That(failure.Message, Does.Contain("TLS_RSA_WITH_AES_256_CBC_SHA256").And.Contain("TLS1.2 only"));
            Assert.That(transport.Written, Is.Empty);
            return;
        }

        var hello = ClientHello.Parse(transport.Written);

        Assert.That(failure.Failure, Is.EqualTo(TlsFailure.Transport));
        Assert.That(hello.Version, Is.EqualTo((int)settings.MaximumVersion));
        Assert.That(hello.RecordVersion, Is.EqualTo((int)settings.MaximumVersion));
        Assert.That(hello.Suites, Is.EqualTo(settings.CipherSuites.Append(RenegotiationScsv)));
        Assert.That(hello.SessionIdLength, Is.Zero);
        Assert.That(hello.Compressions, Is.EqualTo(new byte[] { 0 }));
    }

    [TestCaseSource(nameof(EverySetting))]
    public async Task Connect_Setting_SendsNoExtensionAModuleOf2015HasNot(int sslVersion, ushort suite)
    {
        if (suite == 0x003D && sslVersion < 3)
            return;
        var transport = new CapturingTransport();
        await FailAsync(transport, Settings(sslVersion, suite));

        var hello = ClientHello.Parse(transport.Written);

        var isTls12 = sslVersion >= 3;
        Assert.That(hello.HasExtensionBlock, Is.EqualTo(isTls12));
        Assert.That(hello.Extensions.Select(extension => extension.Type), Is.EqualTo(isTls12 ? [SignatureAlgorithms] : Array.Empty<int>()));
        Assert.That(hello.Extensions.Select(extension => extension.Type), Does.Not.Contain(ServerName));
        Assert.That(transport.Disposed);
    }

    [Test]
    public async Task Connect_EverySetting_SendsTheRecordedBytes()
    {
        var sent = new List<string>();
        foreach (var sslVersion in Enumerable.Range(0, 5))
        {
            foreach (var suite in TlsDial.AllSuites.Append((ushort)0xFFFF))
            {
                var transport = new CapturingTransport();
                await FailAsync(transport, Settings(sslVersion, suite));
                var hello = transport.Written;
                if (hello.Length > 0)
                    hello.AsSpan(RandomAt, RandomSize).Clear();
                sent.Add($"{sslVersion} 0X{suite:X4} {(hello.Length == 0 ? "nothing" : Convert.ToHexString(hello))}");
            }
        }

        Assert.That(sent, Is.EqualTo(Recorded()));
    }

    [Test]
    public async Task Connect_Tls12_OffersRsaSignaturesOfTheDay()
    {
        var transport = new CapturingTransport();
        await FailAsync(transport, TlsDial.Exactly(TlsVersion.Tls12, 0x0035));

        var algorithms = ClientHello.Parse(transport.Written).Extensions[0].Data;

        Assert.That(algorithms, Is.EqualTo(new byte[] { 0, 12, 4, 1, 5, 1, 6, 1, 3, 1, 2, 1, 1, 1 }));
    }

    private static string[] Recorded()
    {
        using var resource = typeof(ClientHelloTests).Assembly.GetManifestResourceStream("client-hellos.txt")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static TlsClientSettings Settings(int sslVersion, ushort suite)
    {
        ushort[] suites = suite == 0xFFFF ? TlsDial.AllSuites : [suite];
        return sslVersion == 4 ? new TlsClientSettings(TlsVersion.Ssl30, TlsVersion.Tls12, suites) : TlsDial.Exactly((TlsVersion)(0x0300 + sslVersion), suites);
    }

    private static async Task<TlsFailureException> FailAsync(CapturingTransport transport, TlsClientSettings settings)
        => (await Assert.ThrowsAsync<TlsFailureException>(async () => await TlsDial.Connector.ConnectAsync(transport, settings, CancellationToken.None)))!;
}
