namespace Ec20Emulator.Control.Requests;

/// <summary>Something to be done, now or at a moment.</summary>
internal record TimedRequest : IRequestBody
{
    /// <summary>The moment; null = now.</summary>
    public WhenRequest? When { get; init; }
}
