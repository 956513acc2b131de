using System.Globalization;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Models;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Ssl;

/// <summary>A modem of later firmware with PDP context 1 active and echo off.</summary>
internal sealed class LaterScene : IAsyncDisposable
{
    private LaterScene(TestModem modem) => Modem = modem;

    public TestModem Modem { get; }

    public TestPort Dte => Modem.Dte;

    public static async Task<LaterScene> StartAsync(string model = "ec25-e")
    {
        var scene = new LaterScene(await TestModem.StartAsync(new ModemOptions { Model = ModelProfile.Named(model) }, echo: false));
        await scene.Dte.OkAsync("AT+QIACT=1");
        return scene;
    }

    /// <summary>Leads HOST:443 to a port of this computer.</summary>
    public void Lead(string host, int port) =>
        Modem.Map.Set(HostMapping.Parse(string.Create(CultureInfo.InvariantCulture, $"{host}:443=127.0.0.1:{port}")));

    /// <summary>Puts a file into the modem.</summary>
    public void Put(string path, byte[] content) =>
        Assert.That(Modem.Modem.Assembly.Files.Store.Put(FileName.Parse(path).Value, content), Is.Null);

    /// <summary>Sets keys of context 1.</summary>
    public async Task SetAsync(params (string Key, string Value)[] keys)
    {
        foreach (var (key, value) in keys)
            await Dte.OkAsync($"AT+QSSLCFG=\"{key}\",1,{value}");
    }

    /// <summary>Opens socket 4 with context 1 and expects a code.</summary>
    public Task OpenAsync(string host, int code = 0, int id = 4) => Dte.ExchangeAsync(
        $"AT+QSSLOPEN=1,1,{id},\"{host}\",443,0", $"\r\nOK\r\n\r\n+QSSLOPEN: {id},{code}\r\n");

    /// <summary>Sends a line and expects what the server makes of it.</summary>
    public async Task ExchangeAsync(string line, string answer, int id = 4)
    {
        await Dte.ExchangeAsync($"AT+QSSLSEND={id},{line.Length + 1}", "\r\n> ");
        await Dte.SendAsync(line + "\n");
        await Dte.ExpectAsync($"\r\nSEND OK\r\n\r\n+QSSLURC: \"recv\",{id}\r\n");
        await Dte.ExchangeAsync($"AT+QSSLRECV={id},1500", $"\r\n+QSSLRECV: {answer.Length + 1}\r\n{answer}\n\r\n\r\nOK\r\n");
    }

    /// <summary>Closes socket 4.</summary>
    public Task CloseAsync(int id = 4) => Dte.OkAsync($"AT+QSSLCLOSE={id},0");

    /// <summary>What the log has said of the sessions that were opened.</summary>
    public IEnumerable<string> Sessions => Modem.Log.Lines.Where(line => line.Contains("TLS with", StringComparison.Ordinal));

    public ValueTask DisposeAsync() => Modem.DisposeAsync();
}
