namespace Ec20Emulator.WebConsole;

/// <summary>How programs open a way in.</summary>
/// <param name="Of">The lines, by the URI of the way in; the most usual first.</param>
internal sealed record PasteLineSource(Func<string, IReadOnlyList<string>> Of);
