using System.Net;
using Ec20Emulator.Modem.Faults.Bytes;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Faults.Networking;

/// <summary>A UDP socket with faults in the way: each datagram is dealt with whole, and what a fault cuts up is put together again.</summary>
internal sealed class FaultyDatagramSocket(IDatagramSocket inner, FaultPlan plan) : IDatagramSocket
{
    public int LocalPort => inner.LocalPort;

    public async ValueTask SendAsync(ReadOnlyMemory<byte> data, NetworkTarget target, CancellationToken cancellationToken)
    {
        if (await PassAsync(data, cancellationToken).ConfigureAwait(false) is { } passed)
            await inner.SendAsync(passed, target, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<(int Size, IPEndPoint From)> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (size, from) = await inner.ReceiveAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (await PassAsync(buffer[..size], cancellationToken).ConfigureAwait(false) is not { } passed)
                continue;
            passed.CopyTo(buffer);
            return (passed.Length, from);
        }
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    /// <summary>The datagram behind its faults; null where it is lost.</summary>
    private async ValueTask<ReadOnlyMemory<byte>?> PassAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        if (plan.On(FaultLocation.Net).Length == 0)
            return data;
        var passed = new MemoryStream();
        var flow = new FaultyFlow(plan, FaultLocation.Net);
        try
        {
            await flow.WriteAsync((piece, token) => passed.WriteAsync(piece, token), data, cancellationToken).ConfigureAwait(false);
        }
        catch (BrokenOffException)
        {
            return null;
        }
        return passed.Length == 0 && !data.IsEmpty ? null : passed.ToArray();
    }
}
