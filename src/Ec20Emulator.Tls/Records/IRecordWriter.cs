namespace Ec20Emulator.Tls.Records;

/// <summary>
/// The writing half of a record protection. It counts its records itself, so that application data may go straight to where it is sent
/// from, past the library and its queue.
/// </summary>
internal interface IRecordWriter
{
    /// <summary>The version octets of every record, 0x0300 to 0x0303.</summary>
    int Version { get; }

    /// <summary>Bytes of a record without its header.</summary>
    /// <param name="length">Bytes of content, 0 to 16384.</param>
    int ProtectedSize(int length);

    /// <summary>Protects the next record.</summary>
    /// <param name="type">Content type.</param>
    /// <param name="content">What it carries.</param>
    /// <param name="record">Exactly <see cref="ProtectedSize"/> bytes.</param>
    void Protect(short type, ReadOnlySpan<byte> content, Span<byte> record);
}
