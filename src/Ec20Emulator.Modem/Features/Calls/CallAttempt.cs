using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Engine.Time;

namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>An outgoing call while it is not answered: what is to become of it, and the ATD that waits for it.</summary>
internal sealed class CallAttempt
{
    private readonly Mailbox _mailbox;
    private readonly ModemPort? _port;
    private readonly ModemTimer _next;
    private readonly ModemTimer _limit;
    private Action? _step;
    private Action? _tooLong;

    /// <summary>Begins an attempt.</summary>
    /// <param name="core">Mailbox and clock.</param>
    /// <param name="port">Where it was dialled; null = not by an AT command.</param>
    public CallAttempt(ModemCore core, ModemPort? port)
    {
        (_mailbox, _port) = (core.Mailbox, port);
        _next = core.Scheduler.Timer(() => _step?.Invoke());
        _limit = core.Scheduler.Timer(() => _tooLong?.Invoke());
    }

    /// <summary>The ATD that waits; null where none does.</summary>
    public Turn? Turn { get; set; }

    /// <summary>True for one that an AT command has begun.</summary>
    public bool IsOfPort => _port is not null;

    /// <summary>Arranges the next step, in place of one arranged before.</summary>
    public void Arrange(TimeSpan delay, Action step)
    {
        _step = step;
        _next.Start(delay);
    }

    /// <summary>Calls the next step off.</summary>
    public void Forget() => _next.Stop();

    /// <summary>Does something unless the attempt has ended before.</summary>
    public void LimitTo(TimeSpan limit, Action tooLong)
    {
        _tooLong = tooLong;
        _limit.Start(limit);
    }

    /// <summary>
    /// The attempt has ended; answers the ATD that waits. In a turn of its own: the rest of its line may act on the call, of whose step
    /// others have yet to hear.
    /// </summary>
    /// <returns>False where none does.</returns>
    public bool Answer(AtResult result)
    {
        _next.Dispose();
        _limit.Dispose();
        if (Turn is not { } turn)
            return false;
        Turn = null;
        _mailbox.Post(() => turn.Complete(result));
        return true;
    }

    /// <summary>How a failed call is told; BUSY only where ATX asks for it (at-engine.md 5).</summary>
    public FinalResult FailureOf(Call call) => call.EndReason switch
    {
        EndReason.Busy when _port is { Settings.ConnectDetail: >= 3 } => new FinalResult(ResultCode.Busy),
        EndReason.NoAnswer => new FinalResult(ResultCode.NoAnswer),
        _ => FinalResult.NoCarrier,
    };
}
