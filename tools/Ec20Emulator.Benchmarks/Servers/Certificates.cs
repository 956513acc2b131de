using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Ec20Emulator.Benchmarks.Servers;

/// <summary>The test certificates of the repository, out of this assembly.</summary>
internal static class Certificates
{
    /// <summary>A file of <c>certs/</c>.</summary>
    public static byte[] Read(string name)
    {
        using var stream = typeof(Certificates).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the resource {name} is missing");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>The CA.</summary>
    public static X509Certificate2 Ca() => X509Certificate2.CreateFromPem(Encoding.ASCII.GetString(Read("ca.pem")));

    /// <summary>The server's certificate with its key, ready for any number of handshakes.</summary>
    public static X509Certificate2 Server() =>
        X509Certificate2.CreateFromPem(Encoding.ASCII.GetString(Read("server.pem")), Encoding.ASCII.GetString(Read("server.key")));
}
