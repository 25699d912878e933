"""Imports every module of the client, and makes a room with it."""
import importlib
import pkgutil
import sys

import client
from client.api.members import list_users
from client.api.rooms import create_room
from client.models import NewRoom

modules = [module.name for module in pkgutil.walk_packages(client.__path__, "client.")]
for name in modules:
    importlib.import_module(name)
print(len(modules))

_, url, key = sys.argv
with client.AuthenticatedClient(url, token=key) as service:
    room = create_room.sync(client=service, body=NewRoom(name="openapi-python-client"))
    users = list_users.sync(room.room_id, client=service, limit=1)
assert users.users == [room.owner], users
print(room.room_id)
