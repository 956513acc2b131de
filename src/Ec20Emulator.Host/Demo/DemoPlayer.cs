using System.Text;

namespace Ec20Emulator.Host.Demo;

/// <summary>Plays steps against a modem over a stream and checks every byte that comes back.</summary>
/// <param name="dte">The DTE's end of a port.</param>
/// <param name="time">The modem's clock, for the pauses.</param>
/// <param name="screen">Where the dialogue is shown.</param>
internal sealed class DemoPlayer(Stream dte, TimeProvider time, DemoScreen screen)
{
    /// <summary>How long an answer may take, by the computer's clock.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly byte[] _buffer = new byte[4096];
    private string _received = "";

    /// <summary>Plays them one after another; stops at the first that is answered otherwise.</summary>
    /// <returns>True where all were answered as expected.</returns>
    public async Task<bool> PlayAsync(IReadOnlyList<DemoStep> steps, CancellationToken cancellationToken)
    {
        foreach (var step in steps)
        {
            if (!await PlayAsync(step, cancellationToken))
                return false;
        }
        return true;
    }

    private async Task<bool> PlayAsync(DemoStep step, CancellationToken cancellationToken)
    {
        if (step.Title is { } title)
            screen.Title(title);
        if (step.Pause > TimeSpan.Zero)
            await Task.Delay(step.Pause, time, cancellationToken);
        await dte.WriteAsync(Encoding.Latin1.GetBytes(step.Send), cancellationToken);
        using var deadline = new CancellationTokenSource(Patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            while (!TryTake(step))
            {
                var count = await dte.ReadAsync(_buffer, either.Token);
                if (count == 0)
                    return Fail(step, "the modem closed the port");
                _received += Encoding.Latin1.GetString(_buffer, 0, count);
            }
            if (step.Note is { } note)
                screen.Note(note);
            return true;
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            return Fail(step, $"nothing else came within {Patience.TotalSeconds} s");
        }
    }

    /// <summary>Takes the echo and the answer off what has come, once both are there.</summary>
    private bool TryTake(DemoStep step)
    {
        var echo = step.Send[..step.Echoed];
        if (!_received.StartsWith(echo, StringComparison.Ordinal))
            return false;
        var match = step.Expected.Match(_received, step.Echoed);
        if (!match.Success)
            return false;
        screen.Echo(echo);
        screen.Answer(match.Value);
        _received = _received[(match.Index + match.Length)..];
        return true;
    }

    private bool Fail(DemoStep step, string why)
    {
        screen.Answer(_received);
        screen.Failure($"Sent {Quote(step.Send)}, expected its echo of {step.Echoed} characters and {step.Expected}, got {Quote(_received)}: {why}.");
        return false;
    }

    private static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
