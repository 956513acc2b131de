using System.Text;
using Ec20Emulator.TestKit;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Modem.Tests.Ssl;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class CertificateFileTests
{
    private static IEnumerable<TestCaseData> CaFiles()
    {
        yield return new TestCaseData(TestCertificates.Ca.PemFile).SetArgDisplayNames("PEM");
        yield return new TestCaseData(TestCertificates.Bundle(TestCertificates.SecondCa, TestCertificates.Ca)).SetArgDisplayNames("PEM of several");
        yield return new TestCaseData(TestCertificates.Ca.Der).SetArgDisplayNames("DER");
    }

    private static IEnumerable<TestCaseData> ClientFiles()
    {
        var client = TestCertificates.Client;
        yield return new TestCaseData(client.PemFile, client.KeyPemFile).SetArgDisplayNames("PEM, PKCS#8");
        yield return new TestCaseData(client.PemFile, Encoding.ASCII.GetBytes(client.Pkcs1KeyPem)).SetArgDisplayNames("PEM, PKCS#1");
        yield return new TestCaseData(client.Der, client.KeyDer).SetArgDisplayNames("DER, PKCS#8");
        yield return new TestCaseData(client.Der, client.Pkcs1KeyDer).SetArgDisplayNames("DER, PKCS#1");
    }

    [TestCaseSource(nameof(CaFiles))]
    [Clauses("C1.10")]
    public async Task CaFile_InAForm_IsRead(byte[] file)
    {
        await using var scene = await SslScene.StartAsync();
        scene.Put("UFS:ca", file);
        await scene.Dte.OkAsync("AT+QSSLCFG=\"seclevel\",1,1;+QSSLCFG=\"cacert\",1,\"UFS:ca\"");
        await scene.OpenAsync();
    }

    [TestCaseSource(nameof(ClientFiles))]
    [Clauses("C1.10")]
    public async Task ClientFiles_InAForm_AreRead(byte[] certificate, byte[] key)
    {
        await using var scene = await SslScene.StartAsync(new SslStreamEchoOptions { Echo = false, RequireClientCertificate = true });
        scene.Put("RAM:ca", TestCertificates.Ca.PemFile);
        scene.Put("RAM:cert", certificate);
        scene.Put("RAM:key", key);
        await scene.Dte.OkAsync("AT+QSSLCFG=\"seclevel\",1,2;+QSSLCFG=\"cacert\",1,\"RAM:ca\"");
        await scene.Dte.OkAsync("AT+QSSLCFG=\"clientcert\",1,\"RAM:cert\";+QSSLCFG=\"clientkey\",1,\"RAM:key\"");
        var connection = await scene.OpenAsync();
        Assert.That(connection.ClientCertificate, Is.Not.Null);
    }

    [Test]
    [Clauses("C1.10")]
    public async Task CaFile_Replaced_CountsAtTheNextOpen()
    {
        await using var scene = await SslScene.StartAsync();
        scene.Put("RAM:ca.pem", TestCertificates.SecondCa.PemFile);
        await scene.Dte.OkAsync("AT+QSSLCFG=\"seclevel\",1,1;+QSSLCFG=\"cacert\",1,\"RAM:ca.pem\"");
        await scene.OpenFailsAsync(566, id: 1);
        await scene.Dte.OkAsync("AT+QFDEL=\"RAM:ca.pem\"");
        await scene.OpenFailsAsync(566, id: 2);
        scene.Put("RAM:ca.pem", TestCertificates.Ca.PemFile);
        var first = await scene.OpenAsync(id: 3);
        await scene.Dte.OkAsync("AT+QFDEL=\"RAM:ca.pem\"");
        scene.Put("RAM:ca.pem", TestCertificates.SecondCa.PemFile);
        await scene.OpenFailsAsync(566, id: 5);
        // The connection that is open does not mind.
        await first.PushAsync("still here"u8.ToArray());
        await scene.Dte.ExpectAsync("\r\n+QSSLURC: \"recv\",3\r\n");
    }

    [Test]
    [Clauses("C1.8")]
    public async Task LocalTime_Counted_MustLieWithinTheCertificates()
    {
        await using var scene = await SslScene.StartAsync();
        scene.Put("RAM:ca.pem", TestCertificates.Ca.PemFile);
        await scene.Dte.OkAsync("AT+QSSLCFG=\"seclevel\",1,1;+QSSLCFG=\"cacert\",1,\"RAM:ca.pem\"");
        await scene.OpenAsync(id: 1);
        await scene.Dte.OkAsync("AT+QSSLCFG=\"ignorelocaltime\",1,0");
        // A fresh modem believes it is 1980.
        await scene.OpenFailsAsync(566, id: 2);
        await scene.Dte.OkAsync("AT+CCLK=\"26/11/22,10:00:00+00\"");
        await scene.OpenAsync(id: 3);
        await scene.Dte.OkAsync("AT+CCLK=\"14/12/31,23:59:59+00\"");
        await scene.OpenFailsAsync(566, id: 5);
        // The clock runs: two seconds later the certificates are valid.
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(2));
        await scene.OpenAsync(id: 6);
    }

    [TestCase("15/01/01,03:00:00+32", false, Description = "east: still the year before")]
    [TestCase("15/01/01,08:00:00+32", true, Description = "east: the first second")]
    [TestCase("14/12/31,17:00:00-32", true, Description = "west: valid already")]
    [Clauses("C1.8")]
    public async Task LocalTime_InAZone_CountsWithIt(string clock, bool opens)
    {
        await using var scene = await SslScene.StartAsync();
        scene.Put("RAM:ca.pem", TestCertificates.Ca.PemFile);
        await scene.Dte.OkAsync("AT+QSSLCFG=\"seclevel\",1,1;+QSSLCFG=\"cacert\",1,\"RAM:ca.pem\";+QSSLCFG=\"ignorelocaltime\",1,0");
        await scene.Dte.OkAsync($"AT+CCLK=\"{clock}\"");
        if (opens)
            await scene.OpenAsync();
        else
            await scene.OpenFailsAsync(566);
    }

    [Test]
    [Clauses("C1.8")]
    public async Task ExpiredServer_IsRefusedOnlyWhereLocalTimeCounts()
    {
        await using var scene = await SslScene.StartAsync(new SslStreamEchoOptions { Certificate = TestCertificates.Expired, Echo = false });
        scene.Put("RAM:ca.pem", TestCertificates.Ca.PemFile);
        await scene.Dte.OkAsync("AT+QSSLCFG=\"seclevel\",1,1;+QSSLCFG=\"cacert\",1,\"RAM:ca.pem\"");
        await scene.Dte.OkAsync("AT+CCLK=\"26/11/22,10:00:00+00\"");
        await scene.OpenAsync(id: 1);
        await scene.Dte.OkAsync("AT+QSSLCFG=\"ignorelocaltime\",1,0");
        await scene.OpenFailsAsync(566, id: 2);
        scene.ExpectLog("Expired Server");
        await scene.Dte.OkAsync("AT+CCLK=\"15/06/01,00:00:00+00\"");
        await scene.OpenAsync(id: 3);
    }
}
