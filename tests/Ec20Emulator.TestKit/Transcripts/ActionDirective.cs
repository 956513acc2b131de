using Ec20Emulator.Scenarios.Actions;

namespace Ec20Emulator.TestKit.Transcripts;

/// <summary>What happens around the modem: the words of <see cref="ScenarioActions"/>, <c>network</c>, <c>sim</c>, <c>power</c>, <c>urc</c>, <c>call</c>, <c>ussd</c>.</summary>
public sealed class ActionDirective : ITranscriptDirective
{
    public async Task<bool> TryApplyAsync(TranscriptRunner runner, string word, string arguments)
    {
        if (!ScenarioActions.All.TryGetValue(word, out var action))
            return false;
        await action.Parse(arguments)(runner.Modem.Modem);
        await runner.Modem.Modem.WhenIdleAsync();
        return true;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
