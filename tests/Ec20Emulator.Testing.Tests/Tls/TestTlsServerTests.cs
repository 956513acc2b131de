using System.Globalization;
using Ec20Emulator.Modem.Journal;
using Ec20Emulator.Modem.Secure;
using Ec20Emulator.Testing.Tls;

namespace Ec20Emulator.Testing.Tests.Tls;

/// <summary>The TLS server for tests: what the module offers it agrees to, and what it is told to do wrong it does.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class TestTlsServerTests
{
    private const string Open = "AT+QSSLOPEN=1,1,4,\"broker.example\",8883,0";

    /// <summary>Every version with every suite it has: SHA-256 came with TLS1.2.</summary>
    private static IEnumerable<TestCaseData> Cells() =>
        from version in new[] { TlsVersion.Ssl30, TlsVersion.Tls10, TlsVersion.Tls11, TlsVersion.Tls12 }
        from suite in new TestTlsServerOptions().CipherSuites
        where suite != 0x003D || version is TlsVersion.Tls12
        select new TestCaseData(version, suite);

    [TestCaseSource(nameof(Cells))]
    public async Task Server_OfOneVersionAndSuite_AgreesToThemAndSendsBack(TlsVersion version, ushort suite)
    {
        await using var server = TestTlsServer.Start(new TestTlsServerOptions { MinimumVersion = version, MaximumVersion = version, CipherSuites = [suite] });
        await using var modem = await StartAsync(server);
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync(string.Create(CultureInfo.InvariantCulture, $"AT+QSSLCFG=\"sslversion\",1,{(int)version - (int)TlsVersion.Ssl30}"));
        await dte.CommandAsync($"AT+QSSLCFG=\"ciphersuite\",1,0x{suite:X4}");
        await SecureAsync(dte);
        await OpenAsync(dte);
        Assert.That(await SendAsync(modem, dte), Does.Contain("+QSSLRECV: 4\r\ndata\r\n"));
    }

    [TestCase(TlsVersion.Tls11, (ushort)0x0035)]
    [TestCase(TlsVersion.Tls10, (ushort)0x002F)]
    public async Task Server_OfAnotherVersionOrSuite_DoesNotAgree(TlsVersion version, ushort suite)
    {
        await using var server = TestTlsServer.Start(new TestTlsServerOptions { MinimumVersion = version, MaximumVersion = version, CipherSuites = [suite] });
        await using var modem = await StartAsync(server);
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("AT+QSSLCFG=\"sslversion\",1,1");
        await dte.CommandAsync("AT+QSSLCFG=\"ciphersuite\",1,0x0035");
        await dte.CommandAsync(Open);
        await dte.ExpectAsync("\r\n+QSSLOPEN: 4,566\r\n");
    }

    [TestCase(TlsHostility.AlertInHandshake)]
    [TestCase(TlsHostility.GarbageInHandshake)]
    [TestCase(TlsHostility.CloseInHandshake)]
    [TestCase(TlsHostility.ResetInHandshake)]
    public async Task Open_AtAServerHostileInHandshake_FailsPromptly(TlsHostility hostility)
    {
        await using var server = TestTlsServer.Start(hostility);
        await using var modem = await StartAsync(server);
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync(Open);
        await dte.ExpectAsync("\r\n+QSSLOPEN: 4,566\r\n");
    }

    [TestCase(TlsHostility.SilentInHandshake)]
    public async Task Open_AtASilentServer_FailsWhenNegotiationTimeIsOver(TlsHostility hostility)
    {
        await using var server = TestTlsServer.Start(hostility);
        await using var modem = await StartAsync(server);
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync(Open);
        await server.Greeted.WaitAsync(AtDialogue.Patience);
        Assert.That(await dte.TakeAllAsync(), Is.Empty);
        await modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(300));
        await dte.ExpectAsync("\r\n+QSSLOPEN: 4,");
    }

    [TestCase(TlsHostility.CloseMidRecord)]
    [TestCase(TlsHostility.ResetMidRecord)]
    [TestCase(TlsHostility.CorruptRecord)]
    [TestCase(TlsHostility.CloseWithoutNotify)]
    public async Task Session_WithAServerHostileInData_IsClosed(TlsHostility hostility)
    {
        await using var server = TestTlsServer.Start(hostility);
        await using var modem = await StartAsync(server);
        await using var dte = modem.OpenDialogue();
        await OpenAsync(dte);
        await dte.CommandAsync("AT+QSSLSEND=4,4");
        await dte.SendAsync("data");
        await dte.ExpectAsync("+QSSLURC: \"closed\",4\r\n");
    }

    [Test]
    public void Hostilities_AllOfThem_AreTested()
    {
        var tested = typeof(TestTlsServerTests).GetMethods().SelectMany(method => method.GetCustomAttributes(typeof(TestCaseAttribute), false))
            .Cast<TestCaseAttribute>().Select(test => test.Arguments[0]).OfType<TlsHostility>();
        Assert.That(tested.Append(TlsHostility.None), Is.EquivalentTo(Enum.GetValues<TlsHostility>()));
    }

    private static async Task<Ec20Fixture> StartAsync(TestTlsServer server)
    {
        var modem = await Ec20.StartAsync(o => o.ManualClock().Map("broker.example:8883", server.EndPoint).File("RAM:ca.pem", TestTlsServer.CaPem));
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("AT+QIACT=1");
        return modem;
    }

    /// <summary>The modem checks the server's certificate: it is not enough that someone answers.</summary>
    private static async Task SecureAsync(AtDialogue dte)
    {
        await dte.CommandAsync("AT+QSSLCFG=\"seclevel\",1,1");
        await dte.CommandAsync("AT+QSSLCFG=\"cacert\",1,\"RAM:ca.pem\"");
    }

    private static async Task OpenAsync(AtDialogue dte)
    {
        await dte.CommandAsync(Open);
        await dte.ExpectAsync("\r\n+QSSLOPEN: 4,0\r\n");
    }

    private static async Task<string> SendAsync(Ec20Fixture modem, AtDialogue dte)
    {
        await dte.CommandAsync("AT+QSSLSEND=4,4");
        await dte.SendAsync("data");
        await modem.Journal.WaitForAsync("+QSSLURC: \"recv\",4", AtDialogue.Patience);
        await dte.ExpectAsync("+QSSLURC: \"recv\",4\r\n");
        return await dte.CommandAsync("AT+QSSLRECV=4,100");
    }
}
