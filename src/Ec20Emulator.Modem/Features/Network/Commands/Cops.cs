using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.General;

namespace Ec20Emulator.Modem.Features.Network.Commands;

/// <summary>AT+COPS - choice of operator, and the list of those in the air; network-sim.md 3. The list can be aborted.</summary>
[AtCommand("+COPS")]
internal sealed class Cops(Registration registration, SimCard sim, ModemCore core, TeCharacterSet characterSet, NameFormats formats)
    : IExecuteCommand, IReadCommand, ITestCommand, IWriteCommand<Cops.Args>
{
    internal sealed record Args(
        [Range(0, 4)] SelectionMode Mode,
        [Range(0, 2)] int? Format = null,
        [Text(MinimumLength = 1, MaximumLength = 128)] string? OperatorName = null,
        [OneOf(0, 2, 7)] RadioAccess? Access = null);

    private bool IsLocked => sim.State is SimState.PinRequired or SimState.PukRequired;

    public AtResult Execute(Turn turn) => Write(new Args(SelectionMode.Automatic), turn);

    public AtResult Read(Turn turn)
    {
        if (IsLocked)
            return AtResult.Cme(sim.Obstacle!.Value);
        var mode = (int)registration.Selection.Mode;
        return AtResult.Line(registration.Cell is { } cell
            ? $"+COPS: {mode},{formats.OfSelection},\"{Show(cell.Operator.Name(formats.OfSelection))}\",{(int)cell.Access}"
            : $"+COPS: {mode}");
    }

    public AtResult Test(Turn turn)
    {
        if (sim.Obstacle is { } error)
            return AtResult.Cme(error);
        if (!registration.IsRadioOn)
            return AtResult.Cme(CmeError.NoNetworkService);
        var delay = core.Options.Delays.OperatorScan;
        if (delay <= TimeSpan.Zero)
            return Scan();
        var timer = core.Scheduler.After(delay, () => turn.Complete(Scan()));
        turn.Orphaned = timer.Stop;
        return turn.DeferAbortable(() =>
        {
            timer.Stop();
            turn.Complete(AtResult.Error);
        });
    }

    public AtResult Write(Args args, Turn turn)
    {
        if (args.Mode is SelectionMode.FormatOnly)
            return SetFormat(args);
        if (args.Mode is SelectionMode.Manual or SelectionMode.ManualThenAutomatic && (args.Format is null || args.OperatorName is null))
            return AtResult.Error;
        if (sim.Obstacle is { } error)
            return AtResult.Cme(error);
        formats.OfSelection = args.Format ?? formats.OfSelection;
        if (args.Mode is SelectionMode.Automatic or SelectionMode.Deregistered)
            return SelectAndWait(new OperatorSelection(args.Mode), turn);
        return TeText.Read(characterSet.Current, args.OperatorName!) is { } name
            ? SelectAndWait(new OperatorSelection(args.Mode, args.Format!.Value, name, args.Access), turn)
            : AtResult.Error;
    }

    private AtResult SetFormat(Args args)
    {
        if (args.Format is not { } format || args.OperatorName is not null)
            return AtResult.Error;
        formats.OfSelection = format;
        return AtResult.Ok;
    }

    /// <summary>Answers when the search has ended, which is in this turn where nothing takes time.</summary>
    private AtResult SelectAndWait(OperatorSelection selection, Turn turn)
    {
        AtResult? answer = null;
        var isDeferred = false;
        registration.Select(selection, () =>
        {
            if (selection.Mode is SelectionMode.ManualThenAutomatic && !registration.IsRegistered && registration.IsWanted)
                answer = SelectAndWait(OperatorSelection.Automatic, turn);
            else
                answer = Outcome(selection);
            if (isDeferred)
                turn.Complete(answer);
        });
        isDeferred = answer is null;
        return answer ?? AtResult.Deferred;
    }

    private AtResult Outcome(OperatorSelection selection) =>
        selection.Mode is SelectionMode.Deregistered || registration.IsRegistered ? AtResult.Ok : AtResult.Cme(CmeError.NoNetworkService);

    private string Show(string name) => TeText.Show(characterSet.Current, name);

    private IEnumerable<string> Names(NetworkOperator networkOperator) =>
        Enumerable.Range(0, 3).Select(format => $"\"{Show(networkOperator.Name(format))}\"");

    private AtResult Scan()
    {
        var groups = NetworkScan.Of(registration, sim).Select(heard => $"({(int)heard.Standing},{string.Join(',', Names(heard.Cell.Operator))},{(int)heard.Cell.Access})");
        return AtResult.Line($"+COPS: {string.Join(',', groups)},,(0,1,2,3,4),(0,1,2)");
    }
}
