using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Faults.Bytes;
using Ec20Emulator.Modem.Journal;
using Ec20Emulator.Ports;

namespace Ec20Emulator.Modem;

/// <summary>DTEs at the ports of a modem, with the journal and the faults of bytes in between.</summary>
internal static class PortService
{
    /// <summary>See <see cref="Ec20Modem.RunPortAsync"/>.</summary>
    public static async Task ServeAsync(ModemCore core, string name, IPort dte, Action? attached, CancellationToken leaves, CancellationToken modemEnds)
    {
        if (!PortNames.All.Contains(name))
            throw new ArgumentException($"the modem has no port '{name}'; it has {string.Join(", ", PortNames.All)}", nameof(name));
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(leaves, modemEnds);
        if (name == core.Ports.Nmea.Name)
        {
            var listener = new JournalPort(name, dte, core.Journal, () => core.Ports.Nmea.SendingCause);
            await core.Ports.Nmea.RunAsync(new FaultyPort(listener, core.Faults), attached, ended.Token).ConfigureAwait(false);
            return;
        }
        var port = core.Ports[name];
        var journaled = new JournalPort(name, dte, core.Journal, () => port.Output.SendingCause);
        using var connection = new PortConnection(port, new FaultyPort(journaled, core.Faults), core.Mailbox);
        try
        {
            await connection.RunAsync(journaled.Begin + attached, ended.Token).ConfigureAwait(false);
        }
        finally
        {
            journaled.End();
        }
    }

    /// <summary>See <see cref="Ec20Modem.AttachPortAsync"/>.</summary>
    public static async Task<Task> AttachAsync(ModemCore core, string name, IPort dte, CancellationToken leaves, CancellationToken modemEnds)
    {
        var attached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var serving = ServeAsync(core, name, dte, attached.SetResult, leaves, modemEnds);
        if (await Task.WhenAny(attached.Task, serving).ConfigureAwait(false) == serving)
            await serving.ConfigureAwait(false);
        return serving;
    }
}
