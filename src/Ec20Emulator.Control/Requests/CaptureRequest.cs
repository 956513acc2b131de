namespace Ec20Emulator.Control.Requests;

/// <summary>What is to be kept of the network.</summary>
internal sealed record CaptureRequest : IRequestBody
{
    /// <summary>True to keep the secrets of TLS sessions too, with which anyone can read them.</summary>
    public bool Keys { get; init; }
}
