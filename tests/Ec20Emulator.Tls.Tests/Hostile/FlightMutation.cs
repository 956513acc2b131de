namespace Ec20Emulator.Tls.Tests.Hostile;

/// <summary>Changes, cuts and repeats bytes.</summary>
internal static class FlightMutation
{
    private const int MostChanges = 4;
    private const int LongestPiece = 600;

    public static byte[] Of(byte[] flight, Random random)
    {
        var bytes = flight.ToList();
        for (var change = random.Next(MostChanges); change >= 0 && bytes.Count > 0; change--)
            Change(bytes, random);
        return [.. bytes];
    }

    private static void Change(List<byte> bytes, Random random)
    {
        // Half of the places lie among the first bytes, where lengths, versions and counts are.
        var at = random.Next(random.Next(2) == 0 ? Math.Min(bytes.Count, 120) : bytes.Count);
        var size = Math.Min(1 + random.Next(random.Next(2) == 0 ? 4 : LongestPiece), bytes.Count - at);
        switch (random.Next(7))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = random.Next(3) switch { 0 => 0, 1 => 0xFF, _ => (byte)random.Next(256) };
                break;
            case 2:
                bytes.RemoveRange(at, size);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, size));
                break;
            case 4:
                var noise = new byte[size];
                random.NextBytes(noise);
                bytes.InsertRange(at, noise);
                break;
            case 5:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                bytes.InsertRange(0, bytes.GetRange(at, size));
                break;
        }
    }
}
