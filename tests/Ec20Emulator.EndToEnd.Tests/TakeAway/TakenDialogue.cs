using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ec20Emulator.EndToEnd.Tests.Control;

namespace Ec20Emulator.EndToEnd.Tests.TakeAway;

/// <summary>A modem of the program, on a manual clock, that was talked to; and what is taken away of that.</summary>
internal sealed partial class TakenDialogue : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ModemMaker _maker;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private string _heard = "";
    private AtLine? _dte;

    private TakenDialogue(ModemMaker maker) => _maker = maker;

    /// <summary>The modem, as a path.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Where it can be dialled.</summary>
    public string Uri { get; private set; } = "";

    /// <summary>The address of the API.</summary>
    public string Address => _maker.Host.ControlUri!;

    /// <summary>Starts one.</summary>
    /// <param name="id">Its name.</param>
    public static async Task<TakenDialogue> StartAsync(string id)
    {
        var maker = await ModemMaker.StartAsync("--clock", "manual");
        var taken = new TakenDialogue(maker);
        (taken.Path, taken.Uri) = await maker.MakeAsync($"{{\"id\":\"{id}\"}}");
        taken._dte = await AtLine.DialAsync(taken.Uri);
        return taken;
    }

    /// <summary>Something of everything: commands, the world at once and at a position, faults, time, TLS, a prompt, a file.</summary>
    public static async Task<TakenDialogue> OrdinaryAsync()
    {
        var taken = await StartAsync("meter-1");
        await taken.AskAsync("AT+CSQ");
        await taken.DoAsync("PUT", "network/signal", """{"signal":3}""");
        await taken.AskAsync("AT+CSQ");
        await taken.DoAsync("POST", "urcs", """{"line":"+CMTI: \"SM\",3","when":{"position":"midResponse","command":"AT+CSQ"}}""");
        await taken.AskAsync("AT+CSQ");
        await taken.AskAsync("ATE0");
        await taken.DoAsync("POST", "clock/advance", """{"byMs":3500}""");
        await taken.DoAsync("POST", "faults", """{"type":"commandError","match":"^AT\\+COPS","times":1,"attributes":{"cme":30}}""");
        await taken.AskAsync("AT+COPS?");
        await taken.DoAsync("DELETE", "faults");
        await taken.AskAsync("AT+COPS?");
        await taken.AskAsync("ATE1");
        await taken.DoAsync("PUT", "hardware/adc", """{"input":0,"millivolts":1200}""");
        await taken.AskAsync("AT+QADC=0");
        await taken.AskAsync("AT+QIACT=1");
        await taken.AskAsync("AT+QSSLCFG=\"ciphersuite\",1,0X0035");
        await taken.AskAsync("AT+QSSLCFG=\"seclevel\",1,1");
        await taken.AskAsync("AT+QSSLCFG=\"cacert\",1,\"RAM:cacert.pem\"");
        await taken.AskAsync("AT+QSSLOPEN=1,1,4,\"220.180.239.201\",8010,0");
        await taken.HearAsync("+QSSLOPEN: 4,0\r\n");
        await taken.SendAsync("AT+QSSLSEND=4\r");
        await taken.HearAsync("> ");
        await taken.SendAsync("21.5 C\r\n\x1a");
        await taken.HearAsync("SEND OK\r\n");
        await taken.HearAsync("+QSSLURC: \"recv\",4\r\n");
        await taken.AskAsync("AT+QSSLRECV=4,1500");
        await taken.DoAsync("POST", "network/contexts/1/drop", """{"when":{"position":"midResponse","command":"AT+CSQ"}}""");
        await taken.AskAsync("AT+CSQ");
        await taken.AskAsync("AT+QSSLSTATE");
        await taken.DoAsync("POST", "calls", """{"number":"+491701234567"}""");
        await taken.HearAsync("RING\r\n");
        await taken.DoAsync("POST", "calls/1", """{"act":"hangUp"}""");
        await taken.HearAsync("NO CARRIER\r\n");
        await taken.DoAsync("POST", "sms/received", """{"from":"+491701234567","text":"open the gate","sentAt":"2026-01-01T10:00:00+01:00"}""");
        await taken.HearAsync("+CMTI: \"ME\",0\r\n");
        await taken.AskAsync("AT+CCLK?");
        await taken.AskAsync("AT+CMGF=1");
        await taken.AskAsync("AT+CMGR=0");
        return taken;
    }

    /// <summary>What makes quoting hard, on every way in.</summary>
    public static async Task<TakenDialogue> HostileAsync()
    {
        const string Evil = "'\"</script><script>alert(1)</script>$(touch /tmp/x)`id`%s{*}\\x41\\ #: - \u0000\r\n\u00ff\u00fe\u00c3(\u001b[31m*/ \"\"\" ''' {{x}} ";
        var taken = await StartAsync("evil_1");
        await taken.AskAsync("AT+\"'</script>$(id)`id`{*}\\n\\\" #: \u0001\u00ff");
        await taken.SendAsync($"AT+QFUPL=\"RAM:a'b$(id).txt\",{Evil.Length}\r");
        await taken.HearAsync("CONNECT\r\n");
        await taken.SendAsync(Evil);
        await taken.HearAsync("OK\r\n");
        await taken.AskAsync("AT+QFDWL=\"RAM:a'b$(id).txt\"");
        await taken.DoAsync("POST", "urcs", """{"line":"+EVIL: '\"$(id)`id`{*}\\n</script> ' # : - x"}""");
        await taken.HearAsync("- x\r\n");
        await taken.AskAsync("AT+CMGF=1");
        var text = JsonSerializer.Serialize("'\"$(id)`id`\\n\n\r </script> \u00e9 ' ");
        await taken.DoAsync("POST", "sms/received", $"{{\"from\":\"+491701234567\",\"text\":{text},\"sentAt\":\"2026-01-01T10:00:00+01:00\"}}");
        await taken.HearAsync("+CMTI: \"ME\",0\r\n");
        await taken.AskAsync("AT+CMGR=0");
        await taken.DoAsync("POST", "faults", """{"type":"commandError","match":"'\"\\$\\(id\\)`# : - \\\\"}""");
        await taken.AskAsync("AT+" + new string('x', 1_000_000));
        return taken;
    }

    public Task<JsonElement> DoAsync(string method, string resource, string? json = null) => _maker.DoAsync(method, $"{Path}/{resource}", json);

    /// <summary>Takes it away.</summary>
    public async Task<string> TakeAsync(string form, string query = "")
    {
        using var response = await _maker.Http.GetAsync($"{Path}/take-away/{form}{query}");
        var text = await response.Content.ReadAsStringAsync();
        Assert.That((int)response.StatusCode, Is.EqualTo(200), text);
        return text;
    }

    /// <summary>Takes it away.</summary>
    public Task<byte[]> TakeBytesAsync(string form) => _maker.Http.GetByteArrayAsync($"{Path}/take-away/{form}");

    /// <summary>Asks for what cannot be had.</summary>
    /// <returns>The status.</returns>
    public async Task<int> FailAsync(string resource) => (int)(await _maker.SendAsync("GET", $"{Path}/{resource}")).Status;

    /// <summary>The journal as a text.</summary>
    public Task<string> ReadJournalAsync() => _maker.Http.GetStringAsync($"{Path}/journal/transcript");

    /// <summary>Makes the modem anew.</summary>
    public async Task ResetAsync() => await DoAsync("POST", "reset");

    public async Task AskAsync(string line)
    {
        await SendAsync(line + "\r");
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        int end;
        while ((end = FinalEnd()) < 0)
            await HearMoreAsync(patience.Token);
        _heard = _heard[end..];
    }

    public async Task SendAsync(string text) => await _dte!.Stream.WriteAsync(Encoding.Latin1.GetBytes(text));

    public async Task HearAsync(string end)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (!_heard.Contains(end, StringComparison.Ordinal))
            await HearMoreAsync(patience.Token);
        _heard = _heard[(_heard.IndexOf(end, StringComparison.Ordinal) + end.Length)..];
    }

    public async ValueTask DisposeAsync()
    {
        if (_dte is not null)
            await _dte.DisposeAsync();
        await _maker.DisposeAsync();
    }

    private int FinalEnd()
    {
        var final = Final().Match(_heard);
        return final.Success ? final.Index + final.Length : -1;
    }

    [GeneratedRegex(@"\r\n(?:OK|ERROR|\+CM[ES] ERROR: [^\r]*)\r\n")]
    private static partial Regex Final();

    private async Task HearMoreAsync(CancellationToken cancellationToken)
    {
        var count = await _dte!.Stream.ReadAsync(_buffer, cancellationToken);
        Assert.That(count, Is.Positive, string.Create(CultureInfo.InvariantCulture, $"closed after '{_heard}'"));
        _heard += Encoding.Latin1.GetString(_buffer, 0, count);
    }
}
