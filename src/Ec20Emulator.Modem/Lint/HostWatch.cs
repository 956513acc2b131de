using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Power;

namespace Ec20Emulator.Modem.Lint;

/// <summary>Stands where hosts can be watched - at the ports, around commands, at the power supply - and asks the rules. Lives on the mailbox.</summary>
/// <param name="inner">Who steps in while commands are carried out; is asked as if nobody watched.</param>
/// <param name="scene">What the rules see.</param>
/// <param name="lint">Where findings go.</param>
internal sealed class HostWatch(ITurnHooks inner, LintScene scene, HostLint lint) : ITurnHooks, IPortWatch
{
    public void LineReceived(ModemPort port, string body)
    {
        var pace = scene.PaceOf(port);
        pace.LineCame(body, scene.Time.GetTimestamp());
        foreach (var rule in LintRules.OfPace)
        {
            if (lint.Wants(rule) && ((IPaceRule)rule).Look(pace, scene) is { } what)
                lint.Note(rule, port.Name, what);
        }
        inner.LineReceived(port, body);
    }

    public AtResult? Begin(Turn turn) => inner.Begin(turn);

    public bool Refuses(Turn turn, in TypedParameters typed)
    {
        var isRefused = inner.Refuses(turn, typed);
        foreach (var rule in LintRules.OfAnyParameters)
            isRefused |= Look(rule, turn, typed);
        foreach (var rule in LintRules.OfParameters(typed.Declaration.Name))
            isRefused |= Look(rule, turn, typed);
        return isRefused;
    }

    public AtResult End(Turn turn, AtResult answer)
    {
        var given = inner.End(turn, answer);
        foreach (var rule in LintRules.OfAnswer(turn.Command.Name))
        {
            if (lint.Wants(rule) && ((IAnswerRule)rule).Look(turn, given, scene) is { } what)
                Note(rule, turn, what);
        }
        return given;
    }

    public void Reached(TurnPosition position, Turn turn)
    {
        if (position is TurnPosition.AfterFinal)
            scene.PaceOf(turn.Port).Answered(scene.Time.GetTimestamp());
        inner.Reached(position, turn);
    }

    public bool IsDeafDuring(Turn turn) => inner.IsDeafDuring(turn);

    public PromptManner PromptOf(Turn turn) => inner.PromptOf(turn);

    public void Noticed(ModemPort port, HostMove move, ReadOnlySpan<byte> bytes)
    {
        foreach (var rule in LintRules.OfMove(move))
        {
            if (lint.Wants(rule) && ((IMoveRule)rule).Look(port, move, bytes, scene) is { } what)
                lint.Note(rule, port.Name, what);
        }
    }

    bool IPortWatch.Refuses(ModemPort port, HostMove move) => LintRules.OfMove(move).Any(lint.IsStrict);

    /// <summary>Power is about to go.</summary>
    /// <param name="state">Where the modem is until then.</param>
    public void PowerGoes(PowerState state)
    {
        if (state is not PowerState.On)
            return;
        foreach (var rule in LintRules.OfPower)
        {
            if (lint.Wants(rule) && ((IPowerRule)rule).PowerCut(scene) is { } what)
                lint.Note(rule, "", what);
        }
    }

    private bool Look(LintRule rule, Turn turn, in TypedParameters typed)
    {
        if (!lint.Wants(rule) || ((IParameterRule)rule).Look(typed, scene) is not { } what)
            return false;
        Note(rule, turn, what);
        return lint.IsStrict(rule);
    }

    private void Note(LintRule rule, Turn turn, string what) =>
        lint.Note(rule, turn.Port.Name, $"{scene.Masked(turn.Command.Text[2..])}: {what}");
}
