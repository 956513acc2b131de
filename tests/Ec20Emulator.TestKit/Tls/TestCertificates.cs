using System.Security.Cryptography.X509Certificates;

namespace Ec20Emulator.TestKit.Tls;

/// <summary>
/// The certificates of the tests, made in memory when first asked for and shared by a whole test run.
/// Valid from 2015 to 2099 except the odd ones, so that a modem clock of any sensible date accepts them and one of 1980 does not.
/// </summary>
public static class TestCertificates
{
    private static readonly Lazy<TestCertificate> LazyCa = new(() => TestCertificateMaker.SelfSigned("Test CA"));
    private static readonly Lazy<TestCertificate> LazySecondCa = new(() => TestCertificateMaker.SelfSigned("Second Test CA"));
    private static readonly Lazy<TestCertificate> LazyIntermediate = new(() => TestCertificateMaker.Intermediate("Test Intermediate", Ca));
    private static readonly Lazy<TestCertificate> LazyServer = new(() => TestCertificateMaker.Leaf("Test Server", Ca));
    private static readonly Lazy<TestCertificate> LazySecondCaServer = new(() => TestCertificateMaker.Leaf("Second CA Server", SecondCa));
    private static readonly Lazy<TestCertificate> LazyChained = new(() => TestCertificateMaker.Leaf("Chained Server", Intermediate, issuers: [Intermediate]));
    private static readonly Lazy<TestCertificate> LazyClient = new(() => TestCertificateMaker.Leaf("Test Client", Ca));
    private static readonly Lazy<TestCertificate> LazyExpired = new(() =>
        TestCertificateMaker.Leaf("Expired Server", Ca, new DateTimeOffset(2015, 2, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2016, 2, 1, 0, 0, 0, TimeSpan.Zero)));
    private static readonly Lazy<TestCertificate> LazyNotYetValid = new(() =>
        TestCertificateMaker.Leaf("Future Server", Ca, new DateTimeOffset(2090, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2098, 1, 1, 0, 0, 0, TimeSpan.Zero)));

    /// <summary>The CA that signs everything but what says otherwise.</summary>
    public static TestCertificate Ca => LazyCa.Value;

    /// <summary>A CA nobody trusts unless told to.</summary>
    public static TestCertificate SecondCa => LazySecondCa.Value;

    /// <summary>A CA below <see cref="Ca"/>.</summary>
    public static TestCertificate Intermediate => LazyIntermediate.Value;

    /// <summary>Server of <see cref="Ca"/>, names localhost, 127.0.0.1 and 220.180.239.201.</summary>
    public static TestCertificate Server => LazyServer.Value;

    /// <summary>Server of <see cref="SecondCa"/>.</summary>
    public static TestCertificate SecondCaServer => LazySecondCaServer.Value;

    /// <summary>Server of <see cref="Intermediate"/>; its chain carries the intermediate.</summary>
    public static TestCertificate ChainedServer => LazyChained.Value;

    /// <summary>Client of <see cref="Ca"/>. Its wrong key is the key of any other certificate.</summary>
    public static TestCertificate Client => LazyClient.Value;

    /// <summary>Server valid 2015-02-01 to 2016-02-01.</summary>
    public static TestCertificate Expired => LazyExpired.Value;

    /// <summary>Server valid 2090-01-01 to 2098-01-01.</summary>
    public static TestCertificate NotYetValid => LazyNotYetValid.Value;

    /// <summary>The public certificates of several, as one PEM file.</summary>
    public static byte[] Bundle(params TestCertificate[] certificates) => [.. certificates.SelectMany(one => one.PemFile)];

    /// <summary>A store collection of public certificates, for servers that verify clients.</summary>
    public static X509Certificate2Collection Collection(params TestCertificate[] certificates)
        => [.. certificates.Select(one => X509CertificateLoader.LoadCertificate(one.Der))];
}
