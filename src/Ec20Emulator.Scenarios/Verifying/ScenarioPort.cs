using Ec20Emulator.Scenarios.Playing;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Scenarios.Verifying;

/// <summary>The dialogue of a scenario, line by line, on whatever port it is at.</summary>
internal sealed class ScenarioPort(PlayedModem modem, Observed observed)
{
    private static readonly TimeSpan EchoPatience = TimeSpan.FromSeconds(2);

    /// <summary>Bytes without an end of line are a line once nothing has followed for this long.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(200);

    /// <summary>Sends a command line.</summary>
    /// <returns>What went wrong with its echo, or null.</returns>
    public async Task<string?> SendLineAsync(string line, CancellationToken cancellationToken)
    {
        observed.Add($">> {TranscriptText.Escape(line)}", isModem: false);
        var echo = await modem.Port.EchoesAsync() ? line + "\r" : "";
        await modem.Port.DrainAsync(cancellationToken);
        if (echo.Length > 0 && modem.Port.Received is { Length: > 0 } before)
            return $"before it was sent there came '{TranscriptText.Escape(before)}', which no step expects";
        await modem.Port.SendAsync(line + "\r", cancellationToken);
        return await TakeAsync(echo, EchoPatience, cancellationToken) ? null : $"its echo expected, got '{TranscriptText.Escape(modem.Port.Received)}'";
    }

    /// <summary>Sends bytes as they are.</summary>
    public Task SendBytesAsync(string bytes, CancellationToken cancellationToken)
    {
        observed.Add($">| {TranscriptText.Escape(bytes)}", isModem: false);
        return modem.Port.SendAsync(bytes, cancellationToken);
    }

    /// <summary>Expects bytes.</summary>
    /// <returns>What came instead, or null.</returns>
    public async Task<string?> ExpectBytesAsync(string bytes, TimeSpan within, CancellationToken cancellationToken)
    {
        var isThere = await TakeAsync(bytes, within, cancellationToken);
        observed.Add($"<| {TranscriptText.Escape(isThere ? bytes : modem.Port.Received)}", isModem: true);
        return isThere ? null : $"'{TranscriptText.Escape(bytes)}' expected, got '{TranscriptText.Escape(modem.Port.Received)}' within {Durations.Format(within)}";
    }

    /// <summary>Takes the next line of the modem, without what frames it; the prompt is <c>&gt;</c>. Null where none comes.</summary>
    public async Task<string?> NextLineAsync(TimeSpan within, CancellationToken cancellationToken)
    {
        var port = modem.Port;
        await port.DrainAsync(cancellationToken);
        while (true)
        {
            if (port.Received is { Length: > 0 } received && ModemOutput.Take(received, isComplete: false) is var (line, length))
                return Take(line, length);
            var hasBytes = port.Received.Length > 0;
            if (await port.TryReadAsync(hasBytes && Settled < within ? Settled : within, cancellationToken))
                continue;
            if (!hasBytes)
                return null;
            var (rest, taken) = ModemOutput.Take(port.Received, isComplete: true)!.Value;
            return Take(rest, taken);
        }
    }

    private string Take(ModemLine line, int length)
    {
        modem.Port.Consume(length);
        observed.Add(line.ToString(), isModem: true);
        return line.Verb is TranscriptVerb.ExpectFrame ? line.Text : line.Text.Trim('\r', '\n', ' ');
    }

    private async Task<bool> TakeAsync(string bytes, TimeSpan within, CancellationToken cancellationToken)
    {
        var port = modem.Port;
        await port.DrainAsync(cancellationToken);
        while (port.Received.Length < bytes.Length && bytes.StartsWith(port.Received, StringComparison.Ordinal))
        {
            if (!await port.TryReadAsync(within, cancellationToken))
                return false;
        }
        if (!port.Received.StartsWith(bytes, StringComparison.Ordinal))
            return false;
        port.Consume(bytes.Length);
        return true;
    }
}
