using System.Security.Cryptography;
using System.Text;

namespace Ec20Emulator.Modem.Features.Mqtt.Clients;

/// <summary>
/// A device of Alibaba Cloud's IoT platform ("aliauth"). The platform knows it by a client identifier, a user name and a password made of these
/// and of the identifier the host gives.
/// </summary>
/// <param name="ProductKey">Key of its product.</param>
/// <param name="DeviceName">Its name.</param>
/// <param name="DeviceSecret">Its secret.</param>
internal sealed record AliyunDevice(string ProductKey, string DeviceName, string DeviceSecret)
{
    /// <summary>User name of CONNECT.</summary>
    public string UserName => $"{DeviceName}&{ProductKey}";

    /// <summary>Client identifier of CONNECT.</summary>
    /// <param name="clientId">What the host gives.</param>
    /// <param name="isSecure">True under TLS.</param>
    public static string ClientId(string clientId, bool isSecure) => $"{clientId}|securemode={(isSecure ? 2 : 3)},signmethod=hmacsha256|";

    /// <summary>Password of CONNECT: the signature of the three names.</summary>
    public byte[] Password(string clientId)
    {
        var signed = $"clientId{clientId}deviceName{DeviceName}productKey{ProductKey}";
        return Encoding.ASCII.GetBytes(Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(DeviceSecret), Encoding.UTF8.GetBytes(signed))));
    }
}
