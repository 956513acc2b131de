using System.Text.RegularExpressions;
using Ec20Emulator.Modem;
using Ec20Emulator.Scenarios.Playing;
using Ec20Emulator.Scenarios.Replaying;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Scenarios.Verifying;

/// <summary>Runs a scenario once, against a modem nobody is attached to.</summary>
/// <param name="scenario">The scenario.</param>
public sealed class ScenarioRun(Scenario scenario)
{
    private const int LinesShown = 8;

    private readonly Observed _observed = new();
    private ScenarioPort _port = null!;

    /// <summary>The step under way; null before the first.</summary>
    public ScenarioStep? Current { get; private set; }

    /// <summary>Runs it.</summary>
    /// <param name="modem">The modem; not disposed.</param>
    /// <param name="time">Its clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ScenarioException">A regular expression takes too long.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async Task<ScenarioResult> RunAsync(Ec20Modem modem, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(modem);
        var result = await PlayStepsAsync(modem, time, cancellationToken);
        return result.Failure is null && scenario.Setup.FailsOnLint && modem.Lint.Findings is { Count: > 0 } findings
            ? new ScenarioResult($"{scenario.File}: a real module may take this otherwise: {string.Join("; ", findings)}", result.Dialogue)
            : result;
    }

    private async Task<ScenarioResult> PlayStepsAsync(Ec20Modem modem, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var played = await PlayedModem.AttachAsync(modem, time, cancellationToken);
        _port = new ScenarioPort(played, _observed);
        foreach (var step in scenario.Steps)
        {
            Current = step;
            if (await RunAsync(step, played, cancellationToken) is { } failure)
                return new ScenarioResult($"{step}: {failure}", [.. _observed.Lines.TakeLast(LinesShown)]);
        }
        return new ScenarioResult(null, _observed.Lines);
    }

    private async Task<string?> RunAsync(ScenarioStep step, PlayedModem modem, CancellationToken cancellationToken)
    {
        switch (step.Kind)
        {
            case StepKind.Send:
                return await _port.SendLineAsync(step.Texts[0], cancellationToken);
            case StepKind.SendBytes:
                await _port.SendBytesAsync(step.Texts[0], cancellationToken);
                return null;
            case StepKind.Expect:
                return await ExpectAllAsync(step, cancellationToken);
            case StepKind.ExpectBytes:
                return await _port.ExpectBytesAsync(step.Texts[0], step.Within, cancellationToken);
            case StepKind.ExpectMatch:
                return await MatchAsync(step, (Regex)step.Prepared!, cancellationToken);
            case StepKind.Await:
                return await AwaitAllAsync(step, cancellationToken);
            case StepKind.Wait or StepKind.Advance:
                await modem.PassAsync(step.Duration, cancellationToken);
                return null;
            case StepKind.Silence:
                return await SilenceAsync(step.Duration, modem, cancellationToken);
            case StepKind.Transcript:
                return await PlayAsync(step, (TranscriptReplay)step.Prepared!, modem, cancellationToken);
            case StepKind.Port:
                await modem.SwitchAsync(step.Texts[0]);
                return null;
            case StepKind.Dtr:
                modem.Port.Dtr = step.Texts[0] == "on";
                await modem.Port.SettleAsync(cancellationToken);
                return null;
            case StepKind.Reattach:
                await modem.ReattachAsync();
                return null;
            default:
                _observed.Add(step.Texts[0], isModem: false);
                return await ActAsync((Func<Ec20Modem, Task>)step.Prepared!, modem.Modem);
        }
    }

    /// <summary>What cannot happen now, such as the end of a call nobody has made, fails the step.</summary>
    private static async Task<string?> ActAsync(Func<Ec20Modem, Task> act, Ec20Modem modem)
    {
        try
        {
            await act(modem);
            return null;
        }
        catch (InvalidOperationException impossible)
        {
            return impossible.Message;
        }
    }

    private async Task<string?> ExpectAllAsync(ScenarioStep step, CancellationToken cancellationToken)
    {
        foreach (var expected in step.Texts)
        {
            var came = await _port.NextLineAsync(step.Within, cancellationToken);
            if (came is null || !LineComparison.Matches(expected, came))
                return Otherwise($"'{TranscriptText.Escape(expected)}'", came, expected, step.Within);
        }
        return null;
    }

    private async Task<string?> MatchAsync(ScenarioStep step, Regex expression, CancellationToken cancellationToken)
    {
        var came = await _port.NextLineAsync(step.Within, cancellationToken);
        try
        {
            return came is not null && expression.IsMatch(came) ? null : Otherwise($"what matches '{expression}'", came, expression.ToString(), step.Within);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new ScenarioException(step.File, step.Line, step.Column,
                $"the expression '{expression}' takes more than {VariableText.MatchTimeOut.TotalMilliseconds:0} ms for one line");
        }
    }

    private async Task<string?> AwaitAllAsync(ScenarioStep step, CancellationToken cancellationToken)
    {
        foreach (var expected in step.Texts)
        {
            string? came;
            do
                came = await _port.NextLineAsync(step.Within, cancellationToken);
            while (came is not null && !LineComparison.Matches(expected, came));
            if (came is null)
                return Otherwise($"'{TranscriptText.Escape(expected)}'", null, expected, step.Within);
        }
        return null;
    }

    private static async Task<string?> SilenceAsync(TimeSpan duration, PlayedModem modem, CancellationToken cancellationToken)
    {
        await modem.PassAsync(duration, cancellationToken);
        await modem.Port.DrainAsync(cancellationToken);
        return modem.Port.Received is { Length: > 0 } more ? $"silence expected, got '{TranscriptText.Escape(more)}'" : null;
    }

    private static async Task<string?> PlayAsync(ScenarioStep step, TranscriptReplay replay, PlayedModem modem, CancellationToken cancellationToken)
    {
        ReplayReport report;
        try
        {
            report = await replay.PlayAsync(modem, cancellationToken);
        }
        catch (TranscriptException wrong)
        {
            throw new ScenarioException(step.File, step.Line, step.Column, wrong.Message);
        }
        if (report.Differences is not [var first, ..])
            return null;
        var rows = first.Rows.Where(row => row.Kind is not DiffKind.Same).Select(row => $"\n  {(row.Kind is DiffKind.Missing ? "- expected" : "+ came    ")} {row.Text}");
        return $"{step.Texts[0]}:{first.Line}: differs behind {first.Said}{string.Concat(rows)}";
    }

    private string Otherwise(string what, string? came, string expected, TimeSpan within)
    {
        var got = came is null ? $"nothing else came within {Durations.Format(within)}" : $"got '{TranscriptText.Escape(came)}'";
        var nearest = came is null ? _observed.Nearest($"<< {expected}") : null;
        var sent = _observed.LastSent is { } last ? $"; last sent was '{last}'" : "";
        return $"{what} expected, {got}{(nearest is null ? "" : $"; the nearest line before was '{nearest[3..]}'")}{sent}";
    }
}
