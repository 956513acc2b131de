using System.Diagnostics.CodeAnalysis;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Tcpip.Settings;

/// <summary>A setting of AT+QICFG: with values it is set, without any it is read (tcpip.md 7.1).</summary>
/// <typeparam name="TArgs">The values, declared by the setting.</typeparam>
internal abstract class QIcfgSetting<[DynamicallyAccessedMembers(ArgumentBinder.Declared)] TArgs>(TcpIpErrorLatch latch) : IKeyedSetting<TArgs>
    where TArgs : new()
{
    public abstract string Key { get; }

    /// <summary>The values as printed.</summary>
    protected abstract string Shown { get; }

    public AtResult Apply(TArgs args, Turn turn)
    {
        if (EqualityComparer<TArgs>.Default.Equals(args, new TArgs()))
            return AtResult.Line($"+QICFG: \"{Key}\",{Shown}");
        return TrySet(args) ? AtResult.Ok : latch.Fail(TcpIpError.InvalidParameters);
    }

    /// <summary>Sets the values; false where one is missing.</summary>
    protected abstract bool TrySet(TArgs args);
}
