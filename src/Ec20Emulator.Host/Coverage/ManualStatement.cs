namespace Ec20Emulator.Host.Coverage;

/// <summary>A chapter of the SSL manual.</summary>
/// <param name="Number">Such as <c>2.1.6</c>.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Statements">What it says, in its order.</param>
internal sealed record ManualChapter(string Number, string Title, IReadOnlyList<ManualStatement> Statements);

/// <summary>Something the SSL manual says.</summary>
/// <param name="Text">In our words.</param>
internal sealed record ManualStatement(string Text)
{
    /// <summary>Why the emulator does otherwise; null where the statement holds.</summary>
    public string? Difference { get; init; }

    /// <summary>What shows it: dialogues and tests.</summary>
    public IReadOnlyList<ManualProof> Proofs { get; init; } = [];
}

/// <summary>What shows what the emulator does.</summary>
/// <param name="Source">A dialogue of tests/Transcripts, as <c>ssl/state</c>, or a test, as <c>CloseTests.PeerAnswers</c>.</param>
/// <param name="Line">For a dialogue a text that stands in the line that matters; null for a test.</param>
internal sealed record ManualProof(string Source, string? Line)
{
    public override string ToString() => Line is null ? Source : $"{Source}: {Line}";
}
