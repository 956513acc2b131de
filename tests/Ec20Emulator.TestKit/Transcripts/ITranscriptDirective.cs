namespace Ec20Emulator.TestKit.Transcripts;

/// <summary>Words a feature adds to transcripts: servers, files, states of the network.</summary>
public interface ITranscriptDirective : IAsyncDisposable
{
    /// <summary>Carries a directive out.</summary>
    /// <param name="runner">The dialogue under way.</param>
    /// <param name="word">The first word of the line.</param>
    /// <param name="arguments">The rest of it.</param>
    /// <returns>False where the word is not one of its own.</returns>
    Task<bool> TryApplyAsync(TranscriptRunner runner, string word, string arguments);
}
