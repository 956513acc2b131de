using System.Diagnostics.CodeAnalysis;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Ssl.Settings;

/// <summary>A setting of AT+QSSLCFG: with a value it is set, without one it is read (ssl.md C2.2, C2.3).</summary>
/// <typeparam name="TArgs">Context and value, declared once.</typeparam>
/// <typeparam name="T">The value, null where there is none.</typeparam>
/// <param name="contexts">The contexts.</param>
/// <param name="key">The key.</param>
/// <param name="show">The value as printed.</param>
/// <param name="set">Changes it.</param>
internal sealed class SslSetting<[DynamicallyAccessedMembers(ArgumentBinder.Declared)] TArgs, T>(SslContexts contexts, string key, Func<SslContext, string> show, Action<SslContext, T> set) : IKeyedSetting<TArgs>
    where TArgs : struct, ISslValue<T>
{
    public string Key => key;

    public string? Alias { get; init; }

    public bool IsOnlyStored { get; init; }

    public bool IsSecret { get; init; }

    /// <summary>The key as the read answer prints it; null = as it is.</summary>
    public string? ReadKey { get; init; }

    public AtResult Apply(TArgs args, Turn turn)
    {
        var context = contexts[args.Context];
        if (args.Value is not { } value)
            return AtResult.Line($"+QSSLCFG: \"{ReadKey ?? key}\",{args.Context},{show(context)}");
        set(context, value);
        context.Forget();
        return AtResult.Ok;
    }
}
