using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Ssl.Settings;

/// <summary>A setting of AT+QSSLCFG: with a value it is set, without one it is read (ssl.md C2.2, C2.3).</summary>
/// <typeparam name="TArgs">Context and value, declared by the setting.</typeparam>
internal abstract class SslSetting<TArgs>(SslContexts contexts) : IKeyedSetting<TArgs>
{
    public abstract string Key { get; }

    public virtual string? Alias => null;

    /// <summary>The key as the read answer prints it.</summary>
    protected virtual string ReadKey => Key;

    public AtResult Apply(TArgs args, Turn turn)
    {
        var context = contexts[ContextOf(args)];
        if (!TrySet(context, args))
            return AtResult.Line($"+QSSLCFG: \"{ReadKey}\",{ContextOf(args)},{Show(context)}");
        return AtResult.Ok;
    }

    /// <summary>The context the fields name, 0-5.</summary>
    protected abstract int ContextOf(TArgs args);

    /// <summary>Sets the value; false where the fields hold none.</summary>
    protected abstract bool TrySet(SslContext context, TArgs args);

    /// <summary>The value as printed.</summary>
    protected abstract string Show(SslContext context);
}
