namespace Ec20Emulator.Control.Serving;

/// <summary>Metadata of an endpoint that takes larger bodies than others.</summary>
/// <param name="MostBytes">Largest body, in bytes.</param>
internal sealed record BodyLimit(long MostBytes)
{
    /// <summary>Of every other endpoint: 64 KiB.</summary>
    public static readonly BodyLimit Usual = new(64 * 1024);
}
