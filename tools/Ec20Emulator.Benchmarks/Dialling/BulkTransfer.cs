using System.Security.Cryptography;
using Ec20Emulator.Benchmarks.Servers;

namespace Ec20Emulator.Benchmarks.Dialling;

/// <summary>Takes the bytes of a download as they come.</summary>
internal delegate void DownloadSink(ReadOnlySpan<byte> data);

/// <summary>Moves bytes to and from a <see cref="PeerService"/> behind a transparent connection.</summary>
internal static class BulkTransfer
{
    private const int CheckedSize = 1_000_000;

    /// <summary>Uploads the pattern and returns the peer's receipt.</summary>
    public static ReadOnlySpan<byte> Upload(Dte dte, byte kind, int size)
    {
        dte.Send(PeerRequest.Make(kind, size));
        for (int sent = 0, piece; sent < size; sent += piece)
        {
            piece = Math.Min(Payload.Pattern.Length, size - sent);
            dte.Send(Payload.Pattern.AsSpan(0, piece));
        }
        dte.Send(new byte[PeerRequest.Size]);
        return dte.Receive(PeerRequest.ReceiptSize);
    }

    /// <summary>Downloads.</summary>
    public static void Download(Dte dte, int size, DownloadSink sink)
    {
        dte.Send(PeerRequest.Make(PeerRequest.Download, size));
        for (var received = 0; received < size;)
        {
            var data = dte.ReceiveSome();
            sink(data);
            received += data.Length;
        }
    }

    /// <summary>Makes sure that the bytes arrive as they were sent.</summary>
    /// <exception cref="InvalidDataException">They do not.</exception>
    public static void Check(Dte dte, bool isUpload)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (!isUpload)
            Download(dte, CheckedSize, hash.AppendData);
        var got = isUpload ? Upload(dte, PeerRequest.CheckedUpload, CheckedSize) : hash.GetHashAndReset();
        if (!got.SequenceEqual(Payload.Hash(CheckedSize)))
            throw new InvalidDataException("what arrived is not what was sent");
    }
}
