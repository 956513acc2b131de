using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Journal;

namespace Ec20Emulator.Modem.Faults.Commands;

/// <summary>Joins the engine to journal, appointments and faults.</summary>
internal sealed class FaultingHooks(FaultPlan plan, Appointments appointments, ModemJournal journal) : ITurnHooks
{
    /// <summary>What commands were answered with.</summary>
    public ResultTally Results { get; } = new();

    public void LineReceived(ModemPort port, string body) => journal.Add(JournalEntryKind.Command, port.Name, "AT" + body);

    public AtResult? Begin(Turn turn)
    {
        foreach (var fault in plan.Of<ICommandFault>())
        {
            if (fault.Begin(turn) is { } instead)
                return instead;
        }
        return null;
    }

    public bool Refuses(Turn turn, in TypedParameters typed) => false;

    public AtResult End(Turn turn, AtResult answer)
    {
        var given = plan.Of<ICommandFault>().Aggregate(answer, (so, fault) => fault.End(turn, so));
        Results.Add(given.Final);
        return given;
    }

    public void Reached(TurnPosition position, Turn turn)
    {
        appointments.Reached(position, turn);
        foreach (var fault in plan.Of<IPositionFault>())
            fault.Reached(position, turn);
    }

    public bool IsDeafDuring(Turn turn) => plan.Of<IDeafFault>().Any(fault => fault.IsDeafDuring(turn));

    public PromptManner PromptOf(Turn turn) => plan.Of<IPromptFault>().Aggregate(
        default(PromptManner),
        (manner, fault) => Join(manner, fault.PromptOf(turn)));

    private static PromptManner Join(PromptManner one, PromptManner other) => new(one.Delay + other.Delay, one.IsMissing || other.IsMissing);
}
