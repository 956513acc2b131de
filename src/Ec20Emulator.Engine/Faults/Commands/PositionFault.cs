using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Journal;

namespace Ec20Emulator.Modem.Faults.Commands;

/// <summary>Moments a fault can happen at.</summary>
internal enum FaultPosition
{
    /// <summary>When it is added; once.</summary>
    Now,

    /// <summary>As <see cref="When.MidResponse"/>.</summary>
    MidResponse,

    /// <summary>As <see cref="When.BeforeFinal"/>.</summary>
    BeforeFinal,

    /// <summary>As <see cref="When.AfterFinal"/>.</summary>
    AfterFinal,

    /// <summary>As <see cref="When.AfterPrompt"/>.</summary>
    AfterPrompt,
}

/// <summary>A fault that makes something happen: when it is added, or at a position of each command its expression matches.</summary>
internal abstract class PositionFault(FaultSetup setup, FaultPosition at, FaultLocation stream) : Fault(setup, stream), IPositionFault
{
    public override void Begin()
    {
        if (at is FaultPosition.Now)
            Modem.Mailbox.Post(() => TryHappen(null, null));
    }

    public void Reached(TurnPosition position, Turn turn)
    {
        if (at is not FaultPosition.Now && at.ToString() == position.ToString())
            TryHappen(turn.Command.Text, turn);
    }

    /// <summary>Looks after something a control has been told to do; what cannot be done is told in the journal.</summary>
    protected void Observe(Task done) => done.ContinueWith(
        failed => Modem.Journal.Add(JournalEntryKind.Control, "", $"fault {Id}: impossible: {failed.Exception!.InnerException!.Message}"),
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);

    /// <summary>Makes it happen. On the mailbox.</summary>
    /// <param name="turn">The command under way; null for now.</param>
    protected abstract void Happen(Turn? turn);

    /// <summary>Makes it happen, if it strikes. On the mailbox.</summary>
    /// <param name="opportunity">What the expression is compared with; null where there is nothing to compare.</param>
    /// <param name="turn">The command under way, if any.</param>
    protected void TryHappen(string? opportunity, Turn? turn)
    {
        if (TryStrike(opportunity))
            Happen(turn);
    }
}
