using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Multiplexer;

/// <summary>A serial line that loses a byte, changes a bit of one or adds one, both ways, by chance.</summary>
/// <param name="uart">The port behind it.</param>
/// <param name="random">Chance.</param>
/// <param name="rate">How often something happens to a byte, 0-1.</param>
internal sealed class NoisyLine(TestPort uart, Random random, double rate)
{
    public async Task SendAsync(byte[] bytes) => await uart.SendAsync(Disturb(bytes));

    /// <summary>What has come.</summary>
    public async Task<byte[]> TakeAsync() => Disturb(System.Text.Encoding.Latin1.GetBytes(await uart.TakeAllAsync()));

    private byte[] Disturb(byte[] bytes)
    {
        var disturbed = new List<byte>(bytes.Length);
        foreach (var value in bytes)
        {
            switch (random.NextDouble() < rate ? random.Next(3) : -1)
            {
                case 0:
                    break;
                case 1:
                    disturbed.Add((byte)(value ^ 1 << random.Next(8)));
                    break;
                case 2:
                    disturbed.AddRange([(byte)random.Next(256), value]);
                    break;
                default:
                    disturbed.Add(value);
                    break;
            }
        }
        return [.. disturbed];
    }
}
