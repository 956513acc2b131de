namespace Ec20Emulator.Control.TakeAway;

/// <summary>A dialogue as a file.</summary>
/// <param name="FileName">A name for it, such as <c>m0.at</c>.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Content">What stands in it.</param>
public sealed record TakenAway(string FileName, string MediaType, ReadOnlyMemory<byte> Content);
