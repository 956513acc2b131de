using Ec20Emulator.Modem.Models;

namespace Ec20Emulator.Modem.Features.Ssl;

/// <summary>The six SSL contexts, each made when it is first looked at. Lives on the mailbox; settings are lost at power-off.</summary>
internal sealed class SslContexts(SslProfile profile)
{
    private readonly SslContext?[] _contexts = new SslContext?[6];

    /// <summary>A context, 0-5.</summary>
    public SslContext this[int id] => _contexts[id] ??= new SslContext(profile.DefaultSuite);

    /// <summary>What the firmware knows.</summary>
    public SslProfile Profile => profile;

    /// <summary>Factory values, as at power-up.</summary>
    public void Reset() => Array.Clear(_contexts);
}
