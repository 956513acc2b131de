using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ec20Emulator.Modem.Secure;
using Ec20Emulator.TestKit;
using Ec20Emulator.TestKit.Tls;
using Ec20Emulator.Tls.Trust;

namespace Ec20Emulator.Tls.Tests.Trust;

/// <summary>Who is trusted (ssl.md C1.6), when (C1.8), from which files (C1.10), and what of 2015 is still good enough (C1.11).</summary>
public class ServerTrustTests
{
    private const short BadCertificate = 42;
    private const short CertificateExpired = 45;
    private const short UnknownCa = 48;

    private static readonly DateTimeOffset Today = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset FreshModem = new(1980, 1, 6, 0, 0, 0, TimeSpan.Zero);

    [Test]
    public void Judge_ServerOfTheCa_IsAccepted() => Accepted(TestCertificates.Ca.PemFile, TestCertificates.Server);

    [Test]
    public void Judge_CaFileInDer_IsRead() => Accepted(TestCertificates.Ca.Der, TestCertificates.Server);

    [Test]
    public void Judge_CaFileWithCrLf_IsRead() => Accepted(Encoding.ASCII.GetBytes(TestCertificates.Ca.Pem.ReplaceLineEndings("\r\n")), TestCertificates.Server);

    [Test]
    public void Judge_CaFileWithTextAround_IsRead() => Accepted(Encoding.UTF8.GetBytes("\uFEFF# our CA\n" + TestCertificates.Ca.Pem + "end\n"), TestCertificates.Server);

    [Test]
    public void Judge_CaFileWithSeveral_TrustsEach()
    {
        var bundle = TestCertificates.Bundle(TestCertificates.SecondCa, TestCertificates.Ca);
        Accepted(bundle, TestCertificates.Server);
        Accepted(bundle, TestCertificates.SecondCaServer);
    }

    [Test]
    public void Judge_ServerOfAnotherCa_IsRefusedByName()
    {
        var verdict = Refused(TestCertificates.Ca.PemFile, UnknownCa, null, TestCertificates.SecondCaServer.Der);

        Assert.That(verdict.Reason, Does.Contain("CN=Second CA Server").And.Contain("CN=Second Test CA").And.Contain("CN=Test CA").And.Contain("2099-01-01"));
    }

    [Test]
    public void Judge_ChainWithIntermediate_IsAccepted()
        => Accepted(TestCertificates.Ca.PemFile, TestCertificates.ChainedServer, TestCertificates.Intermediate);

    [Test]
    public void Judge_IntermediateNotSent_IsRefused()
        => Refused(TestCertificates.Ca.PemFile, UnknownCa, null, TestCertificates.ChainedServer.Der);

    [Test]
    [Clauses("C1.6")]
    public void Judge_IntermediateAloneInTheCaFile_IsAnAnchor()
    {
        Accepted(TestCertificates.Intermediate.PemFile, TestCertificates.ChainedServer);
        Accepted(TestCertificates.Intermediate.PemFile, TestCertificates.ChainedServer, TestCertificates.Intermediate);
        Accepted(TestCertificates.Intermediate.PemFile, TestCertificates.ChainedServer, TestCertificates.Intermediate, TestCertificates.Ca);
    }

    [Test]
    [Clauses("C1.6")]
    public void Judge_ServersOwnCertificateInTheCaFile_IsAnAnchor()
    {
        Accepted(TestCertificates.Server.PemFile, TestCertificates.Server);
        Accepted(TestCertificates.ChainedServer.PemFile, TestCertificates.ChainedServer, TestCertificates.Intermediate);
        Accepted(TestCertificates.Bundle(TestCertificates.SecondCa, TestCertificates.Server), TestCertificates.Server);
    }

    [Test]
    [Clauses("C1.6")]
    public void Judge_AnotherServerOfTheSameCaInTheCaFile_IsNoAnchorForThisOne()
    {
        Refused(TestCertificates.Server.PemFile, UnknownCa, null, TestCertificates.Expired.Der);
        Refused(TestCertificates.Server.PemFile, UnknownCa, null, TestCertificates.Expired.Der, TestCertificates.Ca.Der);
    }

    [Test]
    [Clauses("C1.6")]
    public void Judge_AnchorThatIsNoCa_VouchesForNobodyElse()
    {
        using var forged = TestCertificateMaker.Leaf("Forged", TestCertificates.Server);

        Refused(TestCertificates.Server.PemFile, BadCertificate, null, forged.Der, TestCertificates.Server.Der);
    }

    [Test]
    [Clauses("C1.6")]
    public void Judge_AnchorOfThatNameWithAnotherKey_IsRefused()
    {
        using var other = TestCertificateMaker.Intermediate("Test Intermediate", TestCertificates.Ca);

        var trust = Load(other.PemFile);

        Assert.That(trust.Judge([TestCertificates.ChainedServer.Der])?.Alert, Is.AnyOf(BadCertificate, UnknownCa));
        Assert.That(trust.Judge([TestCertificates.ChainedServer.Der, TestCertificates.Intermediate.Der])?.Alert, Is.AnyOf(BadCertificate, UnknownCa));
    }

    [Test]
    [Clauses("C1.6", "C1.8")]
    public void Judge_DatesBehindTheAnchor_DoNotMatter()
    {
        using var expiredCa = TestCertificateMaker.SelfSigned("Expired CA", to: TestCertificateMaker.ValidFrom.AddYears(1));
        using var intermediate = TestCertificateMaker.Intermediate("Living Intermediate", expiredCa);
        using var server = TestCertificateMaker.Leaf("Living Server", intermediate);
        byte[][] chain = [server.Der, intermediate.Der, expiredCa.Der];

        Assert.That(Load(intermediate.PemFile, Today).Judge(chain), Is.Null);
        Refused(expiredCa.PemFile, CertificateExpired, Today, chain);
    }

    [Test]
    [Clauses("C1.8")]
    public void Judge_AnchorItselfExpired_IsRefused()
        => Refused(TestCertificates.Expired.PemFile, CertificateExpired, Today, TestCertificates.Expired.Der);

    [Test]
    public void Judge_SameChainAgain_TheClockIsLookedAtEachTime()
    {
        var known = new KnownCertificates();
        TrustVerdict? At(DateTimeOffset time) => ServerTrust
            .Load(TlsDial.Everything with { TrustedCertificates = TestCertificates.Ca.PemFile, VerificationTime = time }, known)!
            .Judge([TestCertificates.Server.Der]);

        Assert.That(At(Today), Is.Null);
        Assert.That(At(FreshModem)?.Alert, Is.EqualTo(CertificateExpired));
        Assert.That(At(Today), Is.Null);
    }

    [Test]
    public void Judge_SelfSignedServerAsItsOwnCa_IsAccepted() => Accepted(TestCertificates.SecondCa.PemFile, TestCertificates.SecondCa);

    [Test]
    public void Judge_LeafActingAsCa_IsRefused()
    {
        using var forged = TestCertificateMaker.Leaf("Forged", TestCertificates.Server);

        Refused(TestCertificates.Ca.PemFile, BadCertificate, null, forged.Der, TestCertificates.Server.Der);
    }

    [Test]
    public void Judge_SignatureOfSomebodyElse_IsRefused()
    {
        using var otherCaOfThatName = TestCertificateMaker.SelfSigned("Test CA");
        using var forged = TestCertificateMaker.Leaf("Forged", otherCaOfThatName);

        var trust = Load(TestCertificates.Ca.PemFile);

        Assert.That(trust.Judge([forged.Der]), Is.Not.Null);
    }

    [Test]
    public void Judge_DatesIgnored_ExpiredAndFutureAreAccepted()
    {
        Accepted(TestCertificates.Ca.PemFile, TestCertificates.Expired);
        Accepted(TestCertificates.Ca.PemFile, TestCertificates.NotYetValid);
    }

    [Test]
    public void Judge_DatesIgnored_AnotherCaIsStillRefused()
    {
        using var expired = TestCertificateMaker.Leaf("Expired", TestCertificates.SecondCa, to: TestCertificateMaker.ValidFrom.AddYears(1));

        Refused(TestCertificates.Ca.PemFile, UnknownCa, null, expired.Der);
    }

    [Test]
    public void Judge_Today_ServerIsAccepted()
    {
        var trust = Load(TestCertificates.Ca.PemFile, Today);

        Assert.That(trust.Judge([TestCertificates.Server.Der]), Is.Null);
    }

    [Test]
    public void Judge_Expired_TellsNotAfterAndTheClock()
        => Assert.That(
            Refused(TestCertificates.Ca.PemFile, CertificateExpired, Today, TestCertificates.Expired.Der).Reason,
            Does.Contain("CN=Expired Server").And.Contain("has expired").And.Contain("notAfter is 2016-02-01 00:00:00Z").And.Contain("2026-11-22"));

    [Test]
    public void Judge_NotYetValid_TellsNotBeforeAndTheClock()
        => Assert.That(
            Refused(TestCertificates.Ca.PemFile, CertificateExpired, Today, TestCertificates.NotYetValid.Der).Reason,
            Does.Contain("CN=Future Server").And.Contain("not yet valid").And.Contain("notBefore is 2090-01-01 00:00:00Z"));

    [Test]
    public void Judge_ClockOfAFreshModem_NothingIsValidYet()
        => Assert.That(
            Refused(TestCertificates.Ca.PemFile, CertificateExpired, FreshModem, TestCertificates.Server.Der).Reason,
            Does.Contain("not yet valid").And.Contain("1980-01-06 00:00:00Z"));

    [Test]
    public void Judge_RootExpired_IsRefusedThough()
        => Assert.That(
            Refused(TestCertificates.Ca.PemFile, CertificateExpired, TestCertificateMaker.ValidTo.AddDays(1), TestCertificates.Server.Der).Reason,
            Does.Contain("has expired"));

    [TestCase("2015-02-01T00:00:00Z", true)]
    [TestCase("2015-01-31T23:59:59Z", false)]
    [TestCase("2016-02-01T00:00:00Z", true)]
    [TestCase("2016-02-01T00:00:01Z", false)]
    public void Judge_ClockAtTheEdges_BothEndsAreValid(string clock, bool accepted)
    {
        var trust = Load(TestCertificates.Ca.PemFile, DateTimeOffset.Parse(clock, CultureInfo.InvariantCulture));

        var verdict = trust.Judge([TestCertificates.Expired.Der]);

        Assert.That(verdict?.Alert, Is.EqualTo(accepted ? null : (short?)CertificateExpired), verdict?.Reason);
    }

    [TestCase(512, "SHA1")]
    [TestCase(1024, "SHA1")]
    [TestCase(1024, "MD5")]
    [TestCase(1024, "SHA256")]
    public void Judge_KeyAndHashOfItsDay_IsAccepted(int keyBits, string hash)
    {
        using var server = TestCertificateMaker.Leaf("Old Server", TestCertificates.Ca, keyBits: keyBits, hash: new HashAlgorithmName(hash));

        Accepted(TestCertificates.Ca.PemFile, server);
    }

    [Test]
    public void Judge_CaKeyOf512Bits_IsAccepted()
    {
        using var authority = TestCertificateMaker.SelfSigned("Old CA", keyBits: 512);
        using var server = TestCertificateMaker.Leaf("Old Server", authority, keyBits: 512, hash: HashAlgorithmName.SHA1);

        Accepted(authority.PemFile, server);
    }

    [Test]
    public void Judge_TooManyCertificates_IsRefused()
        => Refused(TestCertificates.Ca.PemFile, BadCertificate, null, [.. Enumerable.Repeat(TestCertificates.Server.Der, 17)]);

    [Test]
    public void Judge_UnreadableCertificate_IsRefused() => Refused(TestCertificates.Ca.PemFile, BadCertificate, null, [0x30, 0x03, 0x02, 0x01, 0x00]);

    [TestCase("")]
    [TestCase("no certificate at all")]
    [TestCase("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    [TestCase("0garbage that begins like DER")]
    public void Load_Garbage_IsATrustFileFailure(string text)
    {
        var failure = Assert.Throws<TlsFailureException>(() => Load(Encoding.ASCII.GetBytes(text)));

        Assert.That(failure!.Failure, Is.EqualTo(TlsFailure.TrustFile));
        Assert.That(failure.Message, Does.Contain($"({text.Length} bytes)"));
    }

    [Test]
    public void Load_NestedDer_IsATrustFileFailure()
        => Assert.That(Assert.Throws<TlsFailureException>(() => Load(TlsWire.NestedDer(60_000)))!.Failure, Is.EqualTo(TlsFailure.TrustFile));

    private static ServerTrust Load(byte[] file, DateTimeOffset? time = null)
        => ServerTrust.Load(TlsDial.Everything with { TrustedCertificates = file, VerificationTime = time }, new KnownCertificates())!;

    private static void Accepted(byte[] file, params TestCertificate[] chain)
    {
        var trust = Load(file);
        Assert.That(trust.Judge([.. chain.Select(certificate => certificate.Der)]), Is.Null);
    }

    private static TrustVerdict Refused(byte[] file, short alert, DateTimeOffset? time, params byte[][] chain)
    {
        var trust = Load(file, time);
        var verdict = trust.Judge(chain);
        Assert.That(verdict, Is.Not.Null);
        Assert.That(verdict!.Alert, Is.EqualTo(alert), verdict.Reason);
        return verdict;
    }
}
