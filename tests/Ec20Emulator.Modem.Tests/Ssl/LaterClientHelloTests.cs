using Ec20Emulator.TestKit;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Modem.Tests.Ssl;

/// <summary>The bytes of each ClientHello of later firmware, random numbers zeroed (ssl-later-firmware.md 2).</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class LaterClientHelloTests
{
    private const int RandomAt = 11;
    private const int RandomSize = 32;

    private static readonly string[][] Settings =
    [
        [],
        ["\"sslversion\",1,0"],
        ["\"sslversion\",1,1"],
        ["\"sslversion\",1,2"],
        ["\"sslversion\",1,3"],
        ["\"ciphersuite\",1,0X0035"],
        ["\"ciphersuite\",1,0XC027"],
        ["\"ciphersuite\",1,0XC02F", "\"sni\",1,1"],
        ["\"ciphersuite\",1,0XC009", "\"sni\",1,1", "\"alpn\",1,\"mqtt\""],
        ["\"ciphersuite\",1,0XC004"],
        ["\"ciphersuite\",1,0XC030", "\"session_cache\",1,1"],
        ["\"psk\",1,\"modem-7\",\"0011\""],
    ];

    [TestCase("ec25-e", "later")]
    [TestCase("eg25-g-30203", "latest")]
    public async Task ClientHello_OfAProfile_HasTheRecordedBytes(string model, string profile)
    {
        var sent = new List<string>();
        foreach (var keys in Settings)
            sent.Add($"{string.Join(' ', keys)} {Convert.ToHexString(await HelloAsync(model, keys))}".TrimStart());

        Baseline.Require($"Ssl/{profile}-client-hellos.txt", string.Join('\n', sent) + "\n");
    }

    [Test]
    public async Task ClientHello_OfEveryEarlierModel_IsThatOfTheFirstManual([Values("ec20", "ec20-ce", "ec20-ce-r20")] string model)
    {
        var hello = await HelloAsync(model, ["\"ciphersuite\",1,0XFFFF"]);

        Assert.That(Convert.ToHexString(hello), Does.Contain("000E0035002F00050004000A003D00FF" + "0100" + "0012000D000E"));
    }

    private static async Task<byte[]> HelloAsync(string model, string[] keys)
    {
        await using var scene = await LaterScene.StartAsync(model);
        var hello = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var peer = ScriptedTlsPeer.Start(async connection =>
        {
            hello.SetResult(await connection.ReadRecordAsync());
            await connection.SendAsync(TlsWire.Alert(0x0301, 2, 40));
        });
        scene.Lead("capture.test", peer.Port);
        foreach (var key in keys)
            await scene.Dte.OkAsync($"AT+QSSLCFG={key}");
        await scene.OpenAsync("capture.test", 566);
        var record = await hello.Task.WaitAsync(TimeSpan.FromSeconds(20));
        record.AsSpan(RandomAt, RandomSize).Clear();
        return record;
    }
}
