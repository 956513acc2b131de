namespace Ec20Emulator.Modem.Features.Ssl;

/// <summary>The six SSL contexts. Lives on the mailbox; settings are lost at power-off.</summary>
internal sealed class SslContexts
{
    private const int Count = 6;

    private SslContext[] _contexts = Fresh();

    /// <summary>A context, 0-5.</summary>
    public SslContext this[int id] => _contexts[id];

    /// <summary>Factory values, as at power-up.</summary>
    public void Reset() => _contexts = Fresh();

    private static SslContext[] Fresh() => [.. Enumerable.Range(0, Count).Select(_ => new SslContext())];
}
