using System.Text;
using Ec20Emulator.Modem.Engine.Modes;

namespace Ec20Emulator.Engine.Tests.Engine;

/// <summary>What a port in transparent mode is joined to on the bench: keeps what it is offered, as long as it has room.</summary>
internal sealed class BenchEndpoint : ITransparentEndpoint
{
    private readonly List<byte> _taken = [];

    /// <summary>The mode the port is in.</summary>
    public TransparentMode? Mode { get; set; }

    /// <summary>Bytes it still takes.</summary>
    public int Room { get; set; } = int.MaxValue;

    public List<TransparentExit> Exits { get; } = [];

    public string Taken => Encoding.Latin1.GetString([.. _taken]);

    public int Offer(ReadOnlySpan<byte> data)
    {
        var count = Math.Min(Room, data.Length);
        _taken.AddRange(data[..count]);
        Room -= count;
        return count;
    }

    public void TakeRest(ReadOnlySpan<byte> data) => _taken.AddRange(data);

    public void OutputRelieved()
    {
    }

    public void Left(TransparentExit exit) => Exits.Add(exit);
}
