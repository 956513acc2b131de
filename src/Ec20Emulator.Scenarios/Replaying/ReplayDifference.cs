namespace Ec20Emulator.Scenarios.Replaying;

/// <summary>A place where the modem said something else than the transcript.</summary>
/// <param name="Line">Line of the transcript, from 1.</param>
/// <param name="Said">What the DTE had sent before, as the transcript has it; empty where it had sent nothing.</param>
/// <param name="Rows">What was expected and what came.</param>
public sealed record ReplayDifference(int Line, string Said, IReadOnlyList<DiffRow> Rows);

/// <summary>How a replay went.</summary>
/// <param name="Compared">Lines of the modem compared.</param>
/// <param name="Differences">Where it differed.</param>
/// <param name="IsCutShort">True where the replay stopped because of too many differences.</param>
public sealed record ReplayReport(int Compared, IReadOnlyList<ReplayDifference> Differences, bool IsCutShort);
